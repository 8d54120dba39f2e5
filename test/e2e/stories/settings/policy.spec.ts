import { grantedNow } from '../../asked';
import { signEverybodyIn, typeAddress } from '../../connect';
import { patternOf } from '../../pattern-of';
import { openSignIn } from '../../sign-in-page';
import { expect, test as story } from '../../story';
import type { Surface } from '../../surface';

const test = story.extend({
  policy: async ({ world }, use) =>
    use({
      allowedApps: [world.fieldnote.host, 'not a host'],
      offeredApps: [world.fieldnote.host],
      localApps: true,
      theme: 'dark',
      afterSwitch: 'sideways',
      signUp: false,
    }),
});

test('what the browser’s administrator has set holds, is told, and is broken by nobody here', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  await signEverybodyIn(stage, fieldnote);
  const settings = await stage.openPage('options.html#apps');
  await settings.see('Offered by your organization');
  await settings.see(`Only these apps can be connected: ${fieldnote.host}`);
  await settings.see('afterSwitch, allowedApps[1]');
  expect(await settings.axe()).toEqual([]);

  const other = await typeAddress(stage, halyard.api);
  await other.press('Enter');
  await other.press('Enter');
  await other.see(`Your organization does not allow ${halyard.host} here.`);
  expect(await grantedNow(other)).toEqual([]);
  expect(world.server.log.filter(({ host }) => host === halyard.apiHost)).toEqual([]);

  await stage.grant(patternOf(fieldnote.api));
  await settings.click('button', `Connect ${fieldnote.host}`);
  await settings.click('button', 'Continue');
  await settings.click('button', `Connect ${fieldnote.name}`);
  await settings.see(`${fieldnote.name} is connected`);

  await settings.run(() => location.assign('#appearance'));
  await settings.see('Set by your organization');
  expect(await choices(settings)).toEqual(['system', 'light', 'DARK']);
  expect(await isDark(settings)).toBe(true);

  const signIn = await openSignIn(stage);
  await signIn.see('Use the account you want to add.');
  await signIn.missing('Create an account');
});

/** The themes that are offered, the chosen one in capitals; those that can be pressed with a mark. */
const choices = (page: Surface): Promise<string[]> =>
  page.run(() =>
    [...document.querySelectorAll<HTMLInputElement>('.themes input')].map(
      (input) =>
        (input.checked ? input.value.toUpperCase() : input.value) + (input.matches(':enabled') ? '!' : ''),
    ),
  );

const isDark = (page: Surface): Promise<boolean> =>
  page.run(() => {
    const [red = 255] = /\d+/.exec(getComputedStyle(document.body).backgroundColor)?.map(Number) ?? [];
    return red < 40;
  });

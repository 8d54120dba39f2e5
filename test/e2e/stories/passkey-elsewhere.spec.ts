import { connectWithPeople } from '../connect';
import { activeOf } from '../judge';
import { addAccount, asked, namesIn, seeActive } from '../sign-in-page';
import { expect, test } from '../story';

const LEA = 'lea@fieldnote.example';

test.use({ secure: true });

/** Answers the browser's question about hosts, which nobody can click in a Chromium without a window. */
function sayNo(): void {
  const { permissions } = Reflect.get(globalThis, 'chrome');
  permissions.request = async () => false;
}

test('where no passkey can be used on our own page, it is used on the app’s own', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { control, people, site } = fieldnote;
  control.settings.passkeys = true;
  await connectWithPeople(stage, fieldnote);
  const page = await addAccount(stage);
  // Firefox never can; Chromium could, but the person does not allow it.
  if (stage.browser === 'chromium') await page.run(sayNo);
  await page.click('button', 'Passkey');
  const domain = new URL(site).hostname.split('.').slice(-2).join('.');
  if (stage.browser === 'chromium') await page.click('button', `Allow ${domain}`);
  await page.see('Use your passkey on Fieldnote’s page');

  await page.click('button', 'Continue on the app’s page');
  const theirs = await stage.tabAt(`${site}/sign-in`);
  const device = await stage.addAuthenticator(`${site}/sign-in`);
  await device.hold(control.createPasskey(people[LEA] ?? ''));
  await theirs.click('button', 'Sign in with a passkey');
  await page.see('You are now Lea Winter', 20_000);
  expect(await namesIn(await seeActive(stage, 'Lea Winter'))).toContain('Ada Quell');
  expect(activeOf(fieldnote)).toBe(LEA);
  // The server is asked for the passkey's host before the person is; nobody answers where it is not allowed.
  const begun = stage.browser === 'chromium' ? { '/auth/passkey/login/begin': 1 } : {};
  expect(asked(world, fieldnote)).toEqual(begun);
});

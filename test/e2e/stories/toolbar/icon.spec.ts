import { connectWithPeople } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { colorAt, colorsOf, type Icon, lettersIn } from '../../icon';
import { readIsOld, sessionOf } from '../../judge';
import { patternOf } from '../../pattern-of';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { App } from '../../world';

const PRODUCT = 'Wacht account switcher';
const HUES = ['red', 'yellow', 'green', 'blue'];

/** Waits until the icon beside the app's tab says so and looks so: the browser changes one after the other. */
async function iconSaying(
  stage: Stage,
  { site }: App,
  title: string,
  looks: (icon: Icon) => void,
): Promise<Icon> {
  let icon = await stage.icon(site);
  await expect(async () => {
    icon = await stage.icon(site);
    expect(icon.title).toBe(title);
    looks(icon);
  }).toPass({ timeout: 15_000 });
  return icon;
}

/** A person's color, with letters on it. */
function looksLikeSomebody(icon: Icon): void {
  expect(HUES).toContain(colorsOf(icon).fill);
  expect(colorsOf(icon).corner).toBe('clear');
  expect(lettersIn(icon)).toBeGreaterThan(20);
}

test('beside an app’s page the icon is who one is there, in every state, and beside no other page', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const ada = await iconSaying(stage, fieldnote, 'Ada Quell in Fieldnote', looksLikeSomebody);

  const other = await stage.openTab(`${halyard.site}/start`);
  const mark = await stage.icon(halyard.site);
  expect(mark.title).toBe(PRODUCT);
  expect(mark.pixels).not.toEqual(ada.pixels);
  await other.close();

  const hold = fieldnote.control.hold('/session/switch-sign-in', 'POST');
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  await iconSaying(stage, fieldnote, 'Switching to Mina Okafor in Fieldnote…', (icon) =>
    expect(colorAt(icon, 16, 1)).toBe('green'),
  );
  hold.release();
  await iconSaying(stage, fieldnote, 'Mina Okafor in Fieldnote', (icon) => {
    looksLikeSomebody(icon);
    expect(icon.pixels).not.toEqual(ada.pixels);
  });

  await stage.closePopup();
  fieldnote.control.fault({
    path: '/session',
    method: 'GET',
    times: 9,
    kind: { do: 'status', status: 502 },
  });
  await readIsOld(world, fieldnote);
  await stage.openPopup();
  await iconSaying(stage, fieldnote, 'Mina Okafor in Fieldnote, not confirmed', (icon) =>
    expect(colorsOf(icon).fill).toBe('white'),
  );
});

test('a page that is opened wears it again, and where rules dress it nobody is woken', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const { pixels } = await iconSaying(stage, fieldnote, 'Ada Quell in Fieldnote', looksLikeSomebody);
  await stage.killWorker();
  // A page that asks the app nothing: where its cookies change the worker may be told.
  await tab.goto(`${fieldnote.site}/robots.txt`);
  await expect.poll(async () => (await stage.icon(fieldnote.site)).pixels).toEqual(pixels);
  if (stage.browser === 'firefox')
    await expect.poll(async () => (await stage.icon(fieldnote.site)).title).toBe('Ada Quell in Fieldnote');
  expect(await stage.workerRuns()).toBe(stage.browser === 'firefox');
});

test('where somebody is needed the icon says so, and an app that is left wears nothing', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  fieldnote.control.endSession(sessionOf(fieldnote));
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  await iconSaying(stage, fieldnote, 'Fieldnote has ended your session; sign in again', (icon) =>
    expect(colorsOf(icon)).toEqual({ fill: 'gray', corner: 'clear', badge: 'red', sign: 'white' }),
  );

  await stage.closePopup();
  await stage.revoke(patternOf(fieldnote.site));
  // Words and picture are taken back one after the other.
  await expect.poll(async () => (await stage.icon(fieldnote.site)).title).not.toContain('Fieldnote');
  await expect.poll(async () => colorsOf(await stage.icon(fieldnote.site)).badge).not.toBe('red');
});

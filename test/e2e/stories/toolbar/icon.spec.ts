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

/** Waits until the icon beside the app's tab says so, and gives it. */
async function iconSaying(stage: Stage, { site }: App, title: string): Promise<Icon> {
  await expect.poll(async () => (await stage.icon(site)).title).toBe(title);
  return stage.icon(site);
}

test('beside an app’s page the icon is who one is there, in every state, and beside no other page', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const ada = await iconSaying(stage, fieldnote, 'Ada Quell in Fieldnote');
  expect(HUES).toContain(colorsOf(ada).fill);
  expect(colorsOf(ada).corner).toBe('clear');
  expect(lettersIn(ada)).toBeGreaterThan(20);

  const other = await stage.openTab(`${halyard.site}/start`);
  const mark = await stage.icon(halyard.site);
  expect(mark.title).toBe(PRODUCT);
  expect(mark.pixels).not.toEqual(ada.pixels);
  await other.close();

  const hold = fieldnote.control.hold('/session/switch-sign-in', 'POST');
  const popup = await stage.openPopup();
  await popup.click('option', 'Mina Okafor');
  const pending = await iconSaying(stage, fieldnote, 'Switching to Mina Okafor in Fieldnote…');
  expect(colorAt(pending, 16, 1)).toBe('green');
  hold.release();
  const mina = await iconSaying(stage, fieldnote, 'Mina Okafor in Fieldnote');
  expect(HUES).toContain(colorsOf(mina).fill);
  expect(mina.pixels).not.toEqual(ada.pixels);

  await stage.closePopup();
  fieldnote.control.fault({
    path: '/session',
    method: 'GET',
    times: 9,
    kind: { do: 'status', status: 502 },
  });
  await readIsOld(world, fieldnote);
  await stage.openPopup();
  const late = await iconSaying(stage, fieldnote, 'Mina Okafor in Fieldnote, not confirmed');
  expect(colorsOf(late).fill).toBe('white');
});

test('a page that is opened wears it again, and where rules dress it nobody is woken', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const { pixels } = await iconSaying(stage, fieldnote, 'Ada Quell in Fieldnote');
  await stage.killWorker();
  // A page that asks the app nothing: where its cookies change the worker may be told.
  await tab.goto(`${fieldnote.site}/robots.txt`);
  if (stage.browser === 'firefox') await iconSaying(stage, fieldnote, 'Ada Quell in Fieldnote');
  expect((await stage.icon(fieldnote.site)).pixels).toEqual(pixels);
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
  const ended = await iconSaying(stage, fieldnote, 'Fieldnote has ended your session; sign in again');
  expect(colorsOf(ended)).toEqual({ fill: 'gray', corner: 'clear', badge: 'red', sign: 'white' });

  await stage.closePopup();
  await stage.revoke(patternOf(fieldnote.site));
  await expect.poll(async () => (await stage.icon(fieldnote.site)).title).not.toContain('Fieldnote');
  expect((await stage.icon(fieldnote.site)).pixels).not.toEqual(ended.pixels);
});

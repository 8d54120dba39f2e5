import { connectAnother, connectWithPeople, signEverybodyIn } from '../../connect';
import { activeOf, switches } from '../../judge';
import type { Tab } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { App, World } from '../../world';

declare const chrome: {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
};

const PRODUCT = 'Wacht account switcher';

/** What the browser itself says of the keys of every command that has some. */
const keysGiven = (page: Surface) =>
  page.run(async () => {
    const given = (await chrome.commands.getAll()).filter(({ shortcut }) => shortcut !== '');
    return given.map(({ name, shortcut }) => `${name} ${shortcut}`).toSorted();
  });

/** What the icon says beside pages of nobody. */
const said = (page: Surface) =>
  page.run(async () => [await chrome.action.getBadgeText({}), await chrome.action.getTitle({})]);

/** Presses, and waits until a switch has reached the server; gives who is active there then. */
async function switchBy(keys: string, { tab, world, app }: { tab: Tab; world: World; app: App }) {
  const before = switches(world, app).length;
  await tab.pressInBrowser(keys);
  await expect.poll(() => switches(world, app).length).toBe(before + 1);
  return activeOf(app);
}

test('each command switches by the keys that the browser gives it, in the app of the tab in front', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  const here = { tab, world, app: fieldnote };
  const options = await stage.openPage('options.html#behaviour');
  const digits = stage.browser === 'firefox' ? [1, 2, 3, 4, 5, 6, 7, 8, 9] : [1, 2];
  expect(await keysGiven(options)).toEqual([
    '_execute_action Alt+Shift+Y',
    ...digits.map((digit) => `account-${digit} Alt+Shift+${digit}`),
    'previous Alt+Shift+0',
  ]);
  // Those without keys get some from the person.
  await stage.setKeys('next', 'Alt+Shift+X');
  if (stage.browser === 'chromium') await stage.setKeys('account-3', 'Alt+Shift+3');
  await tab.show();

  const second = await switchBy('Alt+Shift+2', here);
  await stage.killWorker();
  const third = await switchBy('Alt+Shift+3', here);
  expect(third).not.toBe(second);
  expect(await switchBy('Alt+Shift+0', here)).toBe(second);
  expect(await switchBy('Alt+Shift+0', here)).toBe(third);
  const fourth = await switchBy('Alt+Shift+X', here);
  expect([second, third]).not.toContain(fourth);

  const other = await signEverybodyIn(stage, halyard);
  await connectAnother(stage, halyard);
  await other.show();
  const before = activeOf(halyard);
  expect(await switchBy('Alt+Shift+2', { ...here, tab: other, app: halyard })).not.toBe(before);
  expect(activeOf(fieldnote)).toBe(fourth);
});

test('a press that leads to nobody is told by the icon until the popup tells it', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const tab = await connectWithPeople(stage, fieldnote);
  const options = await stage.openPage('options.html#behaviour');
  await stage.setKeys('account-9', 'Alt+Shift+9');
  await tab.show();

  await tab.pressInBrowser('Alt+Shift+9');
  await expect.poll(() => said(options)).toEqual(['!', 'No account has that number.']);
  await stage.killWorker();
  const popup = await stage.openPopup();
  await popup.see('No account has that number.');
  await expect.poll(() => said(options)).toEqual(['', PRODUCT]);
  expect(switches(world, fieldnote)).toEqual([]);
});

import { connect, connectAnother, connectWithPeople, signEverybodyIn } from '../../connect';
import { letSeeTabs } from '../../elsewhere';
import { activeOf, sessionOf, switches } from '../../judge';
import type { Stage, Tab } from '../../stage';
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

interface Here {
  tab: Tab;
  world: World;
  app: App;
}

/** Presses, and waits until a switch has reached the server; gives who is active there then. */
async function switchBy(keys: string, { tab, world, app }: Here) {
  const before = switches(world, app).length;
  await tab.pressInBrowser(keys);
  await expect.poll(() => switches(world, app).length).toBe(before + 1);
  return activeOf(app);
}

/** The same, and the page has followed: whatever loads it after that has another reason. */
async function follow(keys: string, here: Here) {
  const active = await switchBy(keys, here);
  const shown = () => here.tab.run(() => document.querySelector('#email')?.textContent).catch(() => null);
  await expect.poll(shown).toBe(active);
  return active;
}

/** Beside the five whom the app's own page signs in: one for each number. */
const FOUR_MORE = ['noor', 'felix', 'ines', 'lea'].map((name) => `${name}@fieldnote.example`);

async function connectWithNine(stage: Stage, app: App): Promise<Tab> {
  const tab = await signEverybodyIn(stage, app);
  const ada = app.control.session(sessionOf(app)).activeSignInId ?? '';
  for (const email of FOUR_MORE) app.control.signIn(sessionOf(app), app.people[email] ?? '');
  app.control.switchTo(sessionOf(app), ada);
  await connect(stage, app);
  return tab;
}

const pagesOf = ({ server }: World, { site }: App): number =>
  server.log.filter(({ host, path }) => host.split(':')[0] === new URL(site).hostname && path === '/').length;

test('each command does its own by the keys that the browser gives it, in the app of the tab in front', async ({
  stage,
  world,
}) => {
  const { fieldnote, halyard } = world;
  const tab = await connectWithNine(stage, fieldnote);
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
  await stage.setKeys('reload', 'Alt+Shift+Z');
  for (const digit of [3, 4, 5, 6, 7, 8, 9])
    if (!digits.includes(digit)) await stage.setKeys(`account-${digit}`, `Alt+Shift+${digit}`);
  await letSeeTabs(stage, fieldnote);
  await tab.show();

  const second = await follow('Alt+Shift+2', here);
  await stage.killWorker();
  const third = await follow('Alt+Shift+3', here);
  expect(await follow('Alt+Shift+0', here)).toBe(second);
  expect(await follow('Alt+Shift+0', here)).toBe(third);
  const others: (string | null)[] = [];
  for (const digit of [4, 5, 6, 7, 8, 9, 1]) others.push(await follow(`Alt+Shift+${digit}`, here));
  expect(new Set([second, third, ...others]).size).toBe(9);
  expect(await follow('Alt+Shift+X', here)).toBe(second);
  const before = pagesOf(world, fieldnote);
  await tab.pressInBrowser('Alt+Shift+Z');
  await expect.poll(() => pagesOf(world, fieldnote)).toBe(before + 1);

  const other = await signEverybodyIn(stage, halyard);
  await connectAnother(stage, halyard);
  await other.show();
  const there = activeOf(halyard);
  expect(await switchBy('Alt+Shift+2', { ...here, tab: other, app: halyard })).not.toBe(there);
  expect(activeOf(fieldnote)).toBe(second);
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

import { connectWithPeople } from '../connect';
import { kept } from '../kept';
import type { Stage } from '../stage';
import { expect, test } from '../story';
import type { Surface } from '../surface';

declare const chrome: {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
  tabs: { getCurrent(): Promise<{ favIconUrl?: string }> };
};

/** What the browser itself says of the keys that open the popup. */
const keysGiven = (page: Surface) =>
  page.run(async () => (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]));

/** What the browser shows beside the title of the page's tab: Firefox keeps the picture itself. */
const iconInTab = (page: Surface) =>
  page.run(
    async () => (await chrome.tabs.getCurrent()).favIconUrl?.match(/icon\/32\.png$|^data:image\/png/)?.[0],
  );

/** What is new is told beside About and nowhere else, after an update and not before, until it is opened. */
async function updatedFrom(stage: Stage, version: string): Promise<void> {
  const options = await stage.openPage('options.html#apps');
  const isNew = () => options.run(() => document.querySelector('.is-new')?.textContent ?? null);
  expect(await isNew()).toBe(null);
  await options.run((seen) => localStorage.setItem('version-seen', seen), version);
  // A page that was loaded to its end: a click at one that is loaded anew may meet nothing yet.
  const updated = await stage.openPage('options.html#connect');
  const isNewThere = () => updated.run(() => document.querySelector('.is-new')?.textContent ?? null);
  await expect.poll(isNewThere).toBe('New');
  await updated.click('link', 'About New');
  await updated.see('New in version');
  await updated.see('libphonenumber-js');
  await expect.poll(isNewThere).toBe(null);
  expect(await updated.run(() => localStorage.getItem('version-seen'))).not.toBe(version);
}

/** The page that the browser shows once the extension is there. It comes to the front: a popup would be closed by it. */
const openedByItself = (stage: Stage) => stage.ownTabAt('options.html#connect');

test('after installing, without a warning, the browser gives the keys asked for, and the popup leads on by keyboard', async ({
  stage,
}) => {
  expect(await stage.installWarnings()).toEqual([]);
  const options = await openedByItself(stage);
  expect(await keysGiven(options)).toContainEqual(['_execute_action', 'Alt+Shift+Y']);
  const icon = stage.browser === 'firefox' ? 'data:image/png' : 'icon/32.png';
  await expect.poll(() => iconInTab(options)).toBe(icon);
  await updatedFrom(stage, '0.0.1');
  const popup = await stage.openPopup();
  await expect.poll(() => popup.focused()).toBe('textbox Paste an address of the app');
});

// In Chromium: entrypoints/popup/sample/sample-worker.test.ts.
test('sample accounts are used by keyboard like real ones, and leave nothing behind @firefox', async ({
  stage,
  world,
}) => {
  const options = await openedByItself(stage);
  await options.see('Switch accounts without signing out');
  const popup = await stage.openPopup();
  await popup.see('Try it with sample accounts');
  const before = { kept: await kept(popup), asked: world.server.log.length };

  await popup.click('button', 'Try it with sample accounts');
  await popup.see('Made up. Nothing is sent or kept.');
  await expect.poll(() => popup.focused()).toBe('combobox Find an account');
  await popup.press('ArrowDown');
  await popup.press('Enter');
  await popup.announces('Casey Sample is active');
  await popup.press('1');
  await popup.announces('Alex Sample is active');
  await popup.type('drew');
  await popup.press('Enter');
  await popup.announces('Drew Sample is active');
  await popup.press('Delete');
  await popup.click('button', 'Undo');
  await popup.missing('Signing out');
  await popup.rightClick('option', 'Alex Sample');
  await popup.click('menuitem', 'Switch');
  await popup.announces('Alex Sample is active');
  expect({ kept: await kept(popup), asked: world.server.log.length }).toEqual(before);

  await popup.click('button', 'End');
  // The popup begins anew, and cannot be asked meanwhile.
  const focused = () => popup.focused().catch(() => 'nothing');
  await expect.poll(focused).toBe('textbox Paste an address of the app');
  await popup.click('button', 'Try it with sample accounts');
  await popup.see('Alex Sample');
  await stage.closePopup();
  const again = await stage.openPopup();
  await expect.poll(() => again.focused()).toBe('textbox Paste an address of the app');
  expect({ kept: await kept(again), asked: world.server.log.length }).toEqual(before);
});

test('where no keys open the popup, both pages say so and lead to the browser’s own page for them', async ({
  stage,
  world,
}) => {
  await connectWithPeople(stage, world.fieldnote);
  await stage.setKeys('_execute_action', '');
  const options = await stage.openPage('options.html#behaviour');
  await options.see('No keys open the switcher');
  await options.see('Asked for Alt Shift Y; the browser did not give it.');
  // The other keys are told as this browser has them.
  await options.see(
    stage.browser === 'firefox' ? 'Firefox closes it at once.' : 'Clear the filter, then close',
  );
  const popup = await stage.openPopup();
  await popup.see('No keys open this popup');
  await popup.click('button', 'Choose keys');
  const page = stage.browser === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons';
  await stage.tabAt(page);
  await expect.poll(() => popup.closed()).toBe(true);
});

import { connectWithPeople } from '../../connect';
import type { Stage, Tab } from '../../stage';
import { expect, test } from '../../story';
import type { App } from '../../world';

const TABS = 'switch Let the switcher see and reload the tabs of Fieldnote';

/** What has the focus, if all of it can be seen. */
async function landedOn(page: Tab): Promise<string> {
  const isInView = await page.run(() => {
    const box = document.activeElement?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
  });
  return isInView ? page.focused() : 'nothing in view';
}

/** Fieldnote, connected, its tab in front, and one page of the settings open behind it. */
async function settle(stage: Stage, app: App): Promise<Tab> {
  const tab = await connectWithPeople(stage, app);
  for (let open = 2; open > 0; open -= 1) await (await stage.ownTabAt('options.html')).close();
  await stage.openPage('options.html#about');
  await tab.show();
  return stage.ownTabAt('options.html');
}

test('what the popup says of the settings has the focus there and is in view, where they are open, too', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const settings = await settle(stage, fieldnote);
  for (const before of ['#about', '#connect']) {
    await settings.run((hash) => location.assign(hash), before);
    await settings.run(() => document.querySelector('a')?.focus());
    const popup = await stage.openPopup();
    await popup.click('button', 'Fieldnote');
    await popup.click('button', 'Connect an app');
    await expect.poll(() => landedOn(settings)).toBe('textbox Address or key');
  }

  for (const before of ['#about', '#apps']) {
    await settings.run((hash) => location.assign(hash), before);
    await settings.run((host) => location.assign(`#apps/${host}/tabs`), fieldnote.host);
    await expect.poll(() => landedOn(settings)).toBe(TABS);
  }
  await settings.close();
  await stage.openPage(`options.html#apps/${fieldnote.host}/tabs`);
  const fresh = await stage.ownTabAt('options.html');
  await expect.poll(() => landedOn(fresh)).toBe(TABS);
});

// In Firefox: entrypoints/popup/words/tray-words.test.ts (“what could not be read”), and the way there by the story
// above.
test('what could not be read leads to what the settings say of it @chromium', async ({ stage, world }) => {
  const { fieldnote } = world;
  const settings = await settle(stage, fieldnote);
  await settings.run(async (origin) => {
    const { storage } = Reflect.get(globalThis, 'chrome');
    await storage.local.set({ [`roster:${origin}|browser`]: 7 });
  }, fieldnote.api);
  await stage.killWorker();

  const popup = await stage.openPopup();
  await popup.see('is missing or damaged');
  await popup.click('button', 'Settings');
  await settings.see('Some of what was kept is missing');
  const has = () => document.activeElement?.querySelector('h2')?.textContent;
  await expect.poll(() => settings.run(has)).toBe('Some of what was kept is missing or cannot be read');
  expect(await landedOn(settings)).not.toBe('nothing in view');
});

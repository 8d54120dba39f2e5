import { connectWithPeople } from '../../connect';
import { patternOf } from '../../pattern-of';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';

test('a list that was lost comes back out of the person’s own file, once its host is allowed again', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Jonas Wirth');
  await popup.run(markJonas, fieldnote.api);
  await popup.see('Gallery');
  await stage.closePopup();
  const settings = await stage.openPage('options.html#backup');
  await settings.click('button', 'Save a file');
  await settings.announces('The file is saved');
  const file = await settings.run(whatIsSaved);
  expect(file).toContain('Gallery');
  expect(file).not.toMatch(/@|Wirth/);

  await settings.run(loseTheList);
  await stage.revoke(patternOf(fieldnote.api));
  await stage.killWorker();
  const apps = await stage.openPage('options.html#apps');
  await apps.see('is missing from the list');
  await apps.click('link', 'Import a backup');
  await apps.see('Nothing changes before you have seen');
  await take(apps, file.slice(0, -9));
  await apps.see('This backup is cut off in the middle.');
  await take(apps, file);
  await apps.see(`${fieldnote.host}, called “Fieldnote” in the file`);
  expect(await apps.axe()).toEqual([]);
  await apps.click('button', 'Cancel');
  await apps.missing('in the file');
  expect(await apps.focused()).toBe('heading Backup');
  await take(apps, file);
  await apps.click('button', 'Make 2 changes');
  await apps.see('Done. 2 changes were made.');
  expect(await apps.focused()).toBe('heading Backup');
  await stage.grant(patternOf(fieldnote.api));
  await apps.click('button', `Allow and connect ${fieldnote.host}`);
  await apps.missing('Apps that wait for you');
  expect(await apps.focused()).toBe('heading Backup');

  const again = await stage.openPopup();
  await again.see('Gallery');
  expect((await again.rows()).map(({ name }) => name)).not.toContain('Jonas Wirth');
  expect(await again.run(marksOfGallery, fieldnote.api)).toEqual({ hue: 7, pinned: true });
});

/** As the popup asks it where somebody is renamed there, colored and pinned. */
async function markJonas(origin: string): Promise<void> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'view', about: { origin } });
  const { key } = value.rows.find((row: { title: string }) => row.title === 'Jonas Wirth');
  await runtime.sendMessage({
    question: 'touch',
    about: { origin, key, to: { label: 'Gallery', hue: 7, pinned: true } },
  });
}

/** What the button has just given to the browser: no page of Firefox can look into a download. */
async function whatIsSaved(): Promise<string> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'backup', about: {} });
  return value;
}

async function marksOfGallery(origin: string): Promise<unknown> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'view', about: { origin } });
  const { hue, pinned } = value.rows.find((row: { title: string }) => row.title === 'Gallery');
  return { hue, pinned };
}

async function loseTheList(): Promise<void> {
  const { storage } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  await storage.local.clear();
}

/** As the browser's own list of files hands one over. */
async function take(page: Surface, text: string): Promise<void> {
  await page.run((words) => {
    const field = document.querySelector<HTMLInputElement>('[type=file]');
    const chosen = new DataTransfer();
    chosen.items.add(new File([words], 'mine.json', { type: 'application/json' }));
    if (!field) throw new Error('no field for a file');
    field.files = chosen.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}

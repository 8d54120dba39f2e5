import { connectWithPeople, signEverybodyIn } from '../../connect';
import { patternOf } from '../../pattern-of';
import type { Stage } from '../../stage';
import { expect, test } from '../../story';
import type { Surface } from '../../surface';
import type { App } from '../../world';
import { ODD_KEPT, ODD_LABEL } from './odd-label';

/** Everybody's label or name, color, pin and whether they are hidden, in their order. */
const ARRANGED = [
  ['Gallery', 7, true, false],
  [ODD_KEPT, expect.any(Number), false, false],
  ['Théo Lamarque', expect.any(Number), false, false],
  ['Mina Okafor', expect.any(Number), false, false],
  ['Priya Raman', expect.any(Number), false, true],
];

test('a list that was lost, or is elsewhere, comes back out of the person’s own file, once its host is allowed', async ({
  stage,
  world,
  elsewhere,
}) => {
  const { fieldnote } = world;
  await connectWithPeople(stage, fieldnote);
  const popup = await stage.openPopup();
  await popup.see('Jonas Wirth');
  await popup.run(arrange, { origin: fieldnote.api, odd: ODD_LABEL });
  await popup.see('Gallery');
  expect(await popup.run(arranged, fieldnote.api)).toEqual(ARRANGED);
  await stage.closePopup();
  const settings = await stage.openPage('options.html#backup');
  await settings.run(preferDark);
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
  await expect.poll(() => apps.focused()).toBe('heading Backup');
  await take(apps, file);
  await bringBack(stage, apps, fieldnote);
  expect(await apps.run(arranged, fieldnote.api)).toEqual(ARRANGED);

  await signEverybodyIn(elsewhere, fieldnote);
  const fresh = await elsewhere.openPage('options.html#backup');
  await fresh.see('Nothing changes before you have seen');
  await take(fresh, file);
  await bringBack(elsewhere, fresh, fieldnote);
  expect(await fresh.run(arranged, fieldnote.api)).toEqual(ARRANGED);
  const there = await elsewhere.openPopup();
  await there.see('Gallery');
  expect((await there.active())?.name).toBe(ODD_KEPT);
  expect((await there.rows()).map(({ name }) => name)).toEqual(['Gallery', 'Théo Lamarque', 'Mina Okafor']);
  expect(await there.run(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await there.axe()).toEqual([]);
});

/** What stands beside the file is written, and the app's host allowed. */
async function bringBack(stage: Stage, page: Surface, { api, host }: App): Promise<void> {
  await page.click('button', 'Make 3 changes');
  await page.see('Done. 3 changes were made.');
  await expect.poll(() => page.focused()).toBe('heading Backup');
  await stage.grant(patternOf(api));
  await page.click('button', `Allow and connect ${host}`);
  await page.missing('Apps that wait for you');
  await expect.poll(() => page.focused()).toBe('heading Backup');
}

/** As the popup asks it where people are renamed, colored, pinned, hidden and moved. */
async function arrange({ origin, odd }: { origin: string; odd: string }): Promise<void> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const ask = (question: string, about: object) =>
    runtime.sendMessage({ question, about: { origin, ...about } });
  const { value } = await ask('view', {});
  const key = (name: string) => value.rows.find((row: { title: string }) => row.title === name).key;
  await ask('touch', { key: key('Jonas Wirth'), to: { label: 'Gallery', hue: 7, pinned: true } });
  await ask('touch', { key: key('Ada Quell'), to: { label: odd } });
  await ask('touch', { key: key('Priya Raman'), to: { hidden: true } });
  await ask('place', { key: key('Théo Lamarque'), beside: key('Mina Okafor'), side: 'before' });
}

async function arranged(origin: string): Promise<unknown> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'view', about: { origin } });
  type Row = { title: string; hue: number; pinned?: boolean; hidden?: boolean };
  return value.rows.map(({ title, hue, pinned, hidden }: Row) => [
    title,
    hue,
    pinned ?? false,
    hidden ?? false,
  ]);
}

/** As the settings ask it. */
async function preferDark(): Promise<void> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'settings', about: {} });
  await runtime.sendMessage({ question: 'saveSettings', about: { settings: { ...value, theme: 'dark' } } });
}

/** What the button has just given to the browser: no page of Firefox can look into a download. */
async function whatIsSaved(): Promise<string> {
  const { runtime } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { value } = await runtime.sendMessage({ question: 'backup', about: {} });
  return value;
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

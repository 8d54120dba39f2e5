import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChromiumStage } from '../chromium/stage';
import { connectWithPeople } from '../connect';
import { expect, test } from '../story';
import type { Surface } from '../surface';

/** Notes from before the page's first script when it speaks to the worker, opens a database or keeps anybody waiting. */
function watch(): void {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (...message: unknown[]) => {
    performance.mark('asked');
    return send(...message);
  };
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...database) => {
    performance.mark('opened');
    return open(...database);
  };
}

/** What had happened by the time that the rows were on screen, and how often the database was opened in all. */
const counts = (page: Surface) =>
  page.run(() => {
    const at = (name: string) => performance.getEntriesByName(name).map(({ startTime }) => startTime);
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    // When the page was through with it; the screen follows.
    const painted: number = Reflect.get(paint ?? {}, 'paintTime');
    const before = (name: string) => at(name).filter((time) => time <= painted).length;
    return { asked: before('asked'), openedBefore: before('opened'), opened: at('opened').length };
  });

/** What can have become of the copy. */
const DAMAGES = [
  () => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"app":');
  },
  () => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"apps":[{}],"rows":[null]}');
  },
  () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  },
];

test('the first frame shows the rows before the first message to the worker', async ({ world }) => {
  const stage = await createChromiumStage({ build: '.output/chrome-mv3' });
  const open = async (...before: (() => void)[]) => {
    const page = await stage.openWatched('popup.html', watch, ...before);
    await page.see('Mina Okafor');
    await expect.poll(() => page.run(() => performance.getEntriesByName('asked').length)).toBeGreaterThan(1);
    return counts(page);
  };
  try {
    await connectWithPeople(stage, world.fieldnote);
    await stage.killWorker();
    expect(await open()).toMatchObject({ asked: 0, opened: 1 });

    const page = await stage.openPage('options.html');
    await expect.poll(() => page.run(() => JSON.stringify({ ...localStorage }))).toContain('Mina Okafor');
    expect(await open()).toEqual({ asked: 0, openedBefore: 0, opened: 1 });
    await stage.killWorker();
    expect(await open()).toEqual({ asked: 0, openedBefore: 0, opened: 1 });

    for (const damage of DAMAGES)
      expect(await open(damage)).toEqual({ asked: 0, openedBefore: 1, opened: 1 });
  } finally {
    await stage.close();
  }
});

/** A build whose second load waits until somebody lets it go. */
async function heldBack(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'switcher-held-'));
  await cp('.output/chrome-mv3', folder, { recursive: true });
  const names = await readdir(join(folder, 'chunks'));
  for (const name of names.filter((each) => each.startsWith('second-load-'))) {
    const script = join(folder, 'chunks', name);
    const wait = "await new Promise((go) => { new BroadcastChannel('second-load').onmessage = go; });\n";
    await writeFile(script, wait + (await readFile(script, 'utf8')));
  }
  return folder;
}

const PRESSES: [what: string, name: string, press: (popup: Surface) => Promise<void>][] = [
  ['a click', 'Mina Okafor', (popup) => popup.click('option', 'Mina Okafor')],
  ['a digit', 'Jonas Wirth', (popup) => popup.press('2')],
  [
    'a name and Enter',
    'Mina Okafor',
    async (popup) => {
      await popup.type('okafor');
      await popup.press('Enter');
    },
  ],
];

test('what is pressed before the second load is there is done once it is', async ({ world }) => {
  const build = await heldBack();
  const stage = await createChromiumStage({ build });
  try {
    await connectWithPeople(stage, world.fieldnote);
    const options = await stage.openPage('options.html');
    for (const [what, name, press] of PRESSES) {
      const popup = await stage.openPopup();
      await popup.see('Ada Quell');
      await press(popup);
      expect(await popup.active(), what).toMatchObject({ name: 'Ada Quell' });
      await options.run(() => new BroadcastChannel('second-load').postMessage('go'));
      await expect.poll(async () => (await popup.active())?.name, { message: what }).toBe(name);
      await popup.press('1');
      await expect.poll(async () => (await popup.active())?.name).toBe('Ada Quell');
    }
  } finally {
    await stage.close();
    await rm(build, { recursive: true });
  }
});

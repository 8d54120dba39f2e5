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

test('the first frame shows the rows before the first message to the worker', async ({ world }) => {
  const stage = await createChromiumStage({ build: '.output/chrome-mv3' });
  const open = async () => {
    const page = await stage.openWatched('popup.html', watch);
    await page.see('Mina Okafor');
    await expect.poll(() => page.run(() => JSON.stringify({ ...localStorage }))).toContain('Mina Okafor');
    return page;
  };
  try {
    await connectWithPeople(stage, world.fieldnote);
    await stage.killWorker();
    expect(await counts(await open())).toMatchObject({ asked: 0, opened: 1 });

    await stage.killWorker();
    const copied = await open();
    expect(await counts(copied)).toEqual({ asked: 0, openedBefore: 0, opened: 1 });

    for (const damaged of ['{"app":', '7', '{}']) {
      await copied.run((text) => {
        for (const key of Object.keys(localStorage)) localStorage.setItem(key, text);
      }, damaged);
      const mended = await open();
      expect(await counts(mended)).toEqual({ asked: 0, openedBefore: 1, opened: 1 });
    }
  } finally {
    await stage.close();
  }
});

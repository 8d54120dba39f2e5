import { createChromiumStage } from '../chromium/stage';
import { connectWithPeople } from '../connect';
import { expect, test } from '../story';
import type { Surface } from '../surface';

/**
 * Notes from before the page's first script when it speaks to the worker, opens a database, or does what lays the page
 * out before its time; and when the rows were painted: a frame's callbacks run before that.
 */
function watch(): void {
  const noted = (of: object, name: string, mark: string) => {
    const work = Reflect.get(of, name);
    Reflect.set(of, name, function (this: unknown, ...given: unknown[]) {
      performance.mark(mark);
      return Reflect.apply(work, this, given);
    });
  };
  const notedAt = (of: object, name: string) => {
    const facts = Object.getOwnPropertyDescriptor(of, name) ?? {};
    const read = facts.get;
    if (!read) throw new Error(`no ${name} to note`);
    const get = function (this: unknown) {
      performance.mark('laid out');
      return Reflect.apply(read, this, []);
    };
    Object.defineProperty(of, name, { ...facts, get });
  };
  noted(Reflect.get(globalThis, 'chrome').runtime, 'sendMessage', 'asked');
  noted(IDBFactory.prototype, 'open', 'opened');
  for (const name of ['focus', 'scrollIntoView', 'getBoundingClientRect'])
    noted(name === 'focus' ? HTMLElement.prototype : Element.prototype, name, 'laid out');
  for (const side of ['Height', 'Width', 'Top', 'Left']) {
    notedAt(HTMLElement.prototype, `offset${side}`);
    for (const box of ['client', 'scroll']) notedAt(Element.prototype, `${box}${side}`);
  }
  noted(window, 'getComputedStyle', 'laid out');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => performance.mark('rows painted');
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.row[data-key]')) return;
    seen.disconnect();
    requestAnimationFrame(() => port2.postMessage(null));
  });
  seen.observe(document, { childList: true, subtree: true });
}

/** What had happened by the time that the rows were on screen, and how often the database was opened in all. */
const counts = (page: Surface) =>
  page.run(() => {
    const at = (name: string) => performance.getEntriesByName(name).map(({ startTime }) => startTime);
    const [painted = 0] = at('rows painted');
    const before = (name: string) => at(name).filter((time) => time <= painted).length;
    const opened = at('opened').length;
    return { asked: before('asked'), laidOut: before('laid out'), openedBefore: before('opened'), opened };
  });

/** What can have become of the copy: as it is read, because other pages that are open write it anew at any time. */
const DAMAGES = [
  () => {
    Storage.prototype.getItem = () => '{"app":';
  },
  () => {
    Storage.prototype.getItem = () => '{"apps":[{}],"rows":[null]}';
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
    expect(await open(() => localStorage.clear())).toMatchObject({ asked: 0, laidOut: 0, opened: 1 });

    const page = await stage.openPage('options.html');
    await expect.poll(() => page.run(() => JSON.stringify({ ...localStorage }))).toContain('Mina Okafor');
    expect(await open()).toEqual({ asked: 0, laidOut: 0, openedBefore: 0, opened: 0 });
    await stage.killWorker();
    expect(await open()).toEqual({ asked: 0, laidOut: 0, openedBefore: 0, opened: 0 });

    for (const damage of DAMAGES)
      expect(await open(damage)).toEqual({ asked: 0, laidOut: 0, openedBefore: 1, opened: 1 });
  } finally {
    await stage.close();
  }
});

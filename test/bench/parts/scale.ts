import type { Bench, PartOutcome } from '../bench-part';
import type { ChromiumArena } from '../chromium/arena';
import { heapOf } from '../chromium/heap';
import { openPage } from '../chromium/pages';
import { type Contestant, IDLE_PAGE, putScript } from '../contestants/contestant';
import { type Crowd, openCrowd } from '../crowd';
import { judge, judgeRatio, judgeTimes } from '../line';
import { openedFrom, seriesOf, timesOf } from '../opening';
import { askWorker } from '../page/ask-worker';
import { multiply } from '../page/multiply';
import { resting } from '../page/resting';
import { switching } from '../page/switching';
import { typing } from '../page/typing';
import { play } from '../rounds';
import type { Seat } from '../seat';
import { type Scene, withCopies } from './one-browser';

/** Each is a copy of the product in the same browser, with its own apps and people. */
const SIZES = { '5 accounts': 5, '100 accounts': 100, '1,000 accounts': 1_000, '10,000 accounts': 10_000 };
const APPS = '100 apps';
const FEW = '5 accounts';
const MANY = '10,000 accounts';
const NUMBER_OF_APPS = 100;
const KEY_ROUNDS = 3;
const CLICKS = 8;
/** Ten thousand accounts take seconds from server to list; none of that time is in a figure. */
const PATIENCE = 90_000;

/** The same product with few and with many: opening, clicking, typing, memory. */
export async function scale(bench: Bench): Promise<PartOutcome> {
  const crowd = await openCrowd(Object.keys(SIZES).length + 1);
  try {
    return await withCopies(bench, [...Object.keys(SIZES), APPS], async (scene) => {
      await seatAll(scene, crowd);
      const opened = await play({
        contestants: scene.copies,
        rounds: bench.rounds,
        random: bench.random,
        turn: async (one) => openedFrom(await scene.arena.open(one)),
      });
      const times = (name: string) => timesOf(opened[name]);
      const copy = (name: string) => named(scene.copies, name);
      const figures = [
        judgeRatio('P4 accounts', times(MANY), times(FEW), bench.random),
        judgeRatio('P4 apps', times(APPS), times(FEW), bench.random),
        judgeTimes('P5 many', await clicks({ bench, scene, copy: copy(MANY) })),
        judgeTimes('P13 1,000', await keys({ bench, scene, copy: copy('1,000 accounts') })),
        judgeTimes('P13 10,000', await keys({ bench, scene, copy: copy(MANY) })),
      ];
      const few = await heaps({ bench, scene, copy: copy(FEW) });
      const many = await heaps({ bench, scene, copy: copy(MANY) });
      return {
        lines: [
          ...figures,
          judge('P12 few', { value: few.popup, rounds: 1 }),
          judge('P12 many', { value: many.popup, rounds: 1 }),
          judge('P12 worker', { value: many.worker, rounds: 1 }),
        ],
        series: scene.copies.map(({ name }) => seriesOf(name, opened[name])),
      };
    });
  } finally {
    await crowd.close();
  }
}

async function seatAll({ arena, copies }: Scene, crowd: Crowd): Promise<void> {
  for (const [name, people] of Object.entries(SIZES))
    await arena.seat(named(copies, name), [crowd.seat(people)]);
  await seatApps(arena, { copy: named(copies, APPS), seat: crowd.seat(SIZES[FEW]) });
  for (const copy of copies) await arena.keepWarm(copy);
}

/** One app is connected; the others are copies of what is kept of it, because connecting them all would take minutes. */
async function seatApps(
  arena: ChromiumArena,
  { copy, seat }: { copy: Contestant; seat: Seat },
): Promise<void> {
  await arena.seat(copy, [seat]);
  const page = await openPage(arena.cdp, `${arena.root(copy)}${IDLE_PAGE}`);
  await arena.stopWorker(copy);
  const others = Array.from({ length: NUMBER_OF_APPS - 1 }, (_, index) => `another-${index + 1}`);
  const [, name = ''] = /frontend\.([\w-]+)\./.exec(seat.origin) ?? [];
  await page.run(multiply, name, others);
  await page.close();
  const options = await openPage(arena.cdp, `${arena.root(copy)}options.html`);
  const { value: index } = await options.run(askWorker, 'index', {});
  await options.close();
  const { length } = Object(index).apps ?? [];
  if (length !== NUMBER_OF_APPS) throw new Error(`${length} apps are connected, not ${NUMBER_OF_APPS}`);
}

function named(copies: Contestant[], name: string): Contestant {
  const copy = copies.find((one) => one.name === name);
  if (!copy) throw new Error(`no copy with ${name}`);
  return copy;
}

interface One {
  bench: Bench;
  scene: Scene;
  copy: Contestant;
}

/** From the click on a row until it says so. */
async function clicks({ bench, scene, copy }: One): Promise<number[]> {
  await putScript(copy, switching);
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click += 1) {
    const meeting = bench.collector.meet(copy.name, PATIENCE);
    const opening = scene.arena.open(copy, PATIENCE);
    (await meeting)();
    times.push(Number((await opening).acknowledged));
  }
  return times;
}

/** From a key in the filter until the list shows what it finds. */
async function keys({ scene, copy }: One): Promise<number[]> {
  await putScript(copy, typing);
  const times: number[] = [];
  for (let round = 0; round < KEY_ROUNDS; round += 1) {
    const { keys } = await scene.arena.open(copy, PATIENCE);
    times.push(...(Array.isArray(keys) ? keys.map(Number) : []));
  }
  return times;
}

/** Of the popup and of the worker, after the garbage is gone. */
async function heaps({ bench, scene: { arena }, copy }: One): Promise<{ popup: number; worker: number }> {
  await putScript(copy, resting);
  const meeting = bench.collector.meet(copy.name, PATIENCE);
  const opening = arena.open(copy, PATIENCE);
  const goOn = await meeting;
  const popup = await heapOf(arena.cdp, await arena.popups(copy));
  const worker = await heapOf(arena.cdp, await arena.workers(copy));
  goOn();
  await opening;
  return { popup, worker };
}

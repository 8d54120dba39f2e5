import { openWorld } from '../../e2e/world';
import { type Bench, type PartOutcome, seriesOfTimes } from '../bench-part';
import { CHROMIUM_BUILD } from '../builds';
import { openChromiumArena } from '../chromium/arena';
import { openPage } from '../chromium/pages';
import { type Contestant, putPage } from '../contestants/contestant';
import { gather } from '../contestants/field';
import { judgeTimes } from '../line';
import { asking } from '../page/asking';
import { play } from '../rounds';
import { takeSeat } from '../seat';
import { median } from '../statistics';

/** The page that may ask: it takes the place of the settings in the copies. */
const PAGE = 'options.html';

/** How long a stopped worker takes to answer a page's first question, beside one that does nothing. */
export async function askStoppedWorker(bench: Bench): Promise<PartOutcome> {
  const world = await openWorld();
  const { ours, floor } = await gather({ ...bench, peers: [] }, CHROMIUM_BUILD);
  const arena = await openChromiumArena([ours, floor], bench.collector);
  try {
    await arena.seat(ours, [takeSeat(world.fieldnote)]);
    const { api: origin } = world.fieldnote;
    for (const one of [ours, floor]) await putPage({ ...one, plan: { ...one.plan, origin } }, PAGE, asking);
    const outcomes = await play({
      contestants: [ours, floor],
      rounds: bench.rounds,
      random: bench.random,
      prepare: () => arena.letCool([ours, floor]),
      turn: (one) => askOnce(one),
    });
    const { ours: our = [], floor: bare = [] } = outcomes;
    const note = `a bare worker: ${median(bare).toFixed(1)} ms`;
    return {
      lines: [judgeTimes('P10', our, note)],
      series: [seriesOf('ours', our), seriesOf('bare worker', bare)],
    };
  } finally {
    await arena.close();
    await world.close();
  }

  async function askOnce(one: Contestant): Promise<number> {
    const told = bench.collector.next(one.name);
    const page = await openPage(arena.cdp, `${arena.root(one)}${PAGE}`);
    const { answered, ok } = await told;
    await page.close();
    if (ok !== true) throw new Error(`${one.name} refused to answer`);
    return Number(answered);
  }
}

const seriesOf = (name: string, times: number[]) =>
  seriesOfTimes(name, times, { stretches: { 'question → answer': median(times) }, counts: {} });

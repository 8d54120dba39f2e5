import type { Bench, PartOutcome } from '../bench-part';
import { openPage } from '../chromium/pages';
import { putPage } from '../contestants/contestant';
import { judgeCounts, judgeTimes } from '../line';
import { solving } from '../page/solving';
import { only, withCopies } from './one-browser';

const PAGE = 'options.html';
const PATIENCE = 120_000;

/** The usual proof of work, 50 puzzles of 4 hex digits, by the worker that is shipped. Each run has a token of its own. */
export const solveChallenge = (bench: Bench): Promise<PartOutcome> =>
  withCopies(bench, ['challenge'], async ({ arena, copies }) => {
    const copy = only(copies);
    await putPage(copy, PAGE, solving);
    const told = bench.collector.next(copy.name, PATIENCE);
    await openPage(arena.cdp, `${arena.root(copy)}${PAGE}`);
    const { runs, longTasks } = await told;
    const times = Array.isArray(runs) ? runs.map(Number) : [];
    return { lines: [judgeTimes('P15', times), judgeCounts('P15 long', [Number(longTasks)])], series: [] };
  });

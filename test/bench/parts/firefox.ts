import { openWorld } from '../../e2e/world';
import type { Bench, PartOutcome } from '../bench-part';
import { FIREFOX_BUILD } from '../builds';
import { gather } from '../contestants/field';
import { openFirefoxArena } from '../firefox/arena';
import { judgeCounts, judgeRatio } from '../line';
import { openedFrom, seriesOf, timesOf } from '../opening';
import { play } from '../rounds';
import { takeSeat } from '../seat';
import { beyondFloor } from './popup';

/** The popup in Firefox; peers are built for Chromium and stay away. */
export async function firefoxPopup(bench: Bench): Promise<PartOutcome> {
  const world = await openWorld();
  const { ours, floor } = await gather({ ...bench, peers: [] }, FIREFOX_BUILD);
  const arena = await openFirefoxArena([ours, floor], bench.collector);
  try {
    await arena.seat(ours, [takeSeat(world.fieldnote)]);
    const outcomes = await play({
      contestants: [ours, floor],
      rounds: bench.rounds,
      random: bench.random,
      turn: async (one) => openedFrom(await arena.open(one)),
    });
    const { ours: our = [], floor: empty = [] } = outcomes;
    return {
      lines: [
        judgeRatio('P3', timesOf(our), timesOf(empty), bench.random),
        judgeCounts('P3 resizes', beyondFloor(our, empty)),
      ],
      series: [seriesOf('ours', our), seriesOf('floor', empty)],
    };
  } finally {
    await arena.close();
    await world.close();
  }
}

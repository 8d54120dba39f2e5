import { openWorld } from '../../e2e/world';
import type { Arena } from '../arena';
import type { Bench, PartOutcome } from '../bench-part';
import { CHROMIUM_BUILD } from '../builds';
import { type ChromiumArena, openChromiumArena } from '../chromium/arena';
import { openPage } from '../chromium/pages';
import { type Field, gather } from '../contestants/field';
import { judgeCounts, judgeRatio, type Line } from '../line';
import { type Opened, openedFrom, seriesOf, timesOf } from '../opening';
import { play } from '../rounds';
import { takeSeat } from '../seat';

export const warmPopup = (bench: Bench): Promise<PartOutcome> =>
  benchPopup(bench, { ready: (arena, { all }) => keepAllWarm(arena, all), judged: warmLines });

export const coldPopup = (bench: Bench): Promise<PartOutcome> =>
  benchPopup(bench, { prepare: (arena, { all }) => arena.letCool(all), judged: coldLines });

interface State {
  /** Once, before the first round. */
  ready?: (arena: Arena, field: Field) => Promise<void>;
  /** Before each round. */
  prepare?: (arena: Arena, field: Field) => Promise<void>;
  judged: (bench: Bench, field: Field, outcomes: Record<string, Opened[]>) => Line[];
}

async function benchPopup(bench: Bench, { ready, prepare, judged }: State): Promise<PartOutcome> {
  const world = await openWorld();
  const field = await gather(bench, CHROMIUM_BUILD);
  const arena = await openChromiumArena(field.all, bench.collector);
  try {
    await arena.seat(field.ours, [takeSeat(world.fieldnote)]);
    await plantPeers(arena, field);
    await ready?.(arena, field);
    const outcomes = await play({
      contestants: field.all,
      rounds: bench.rounds,
      random: bench.random,
      prepare: async () => prepare?.(arena, field),
      turn: async (one) => openedFrom(await arena.open(one)),
    });
    const series = field.all.map(({ name }) => seriesOf(name, outcomes[name]));
    const notes = field.peers.flatMap(({ name, about }) => (about === null ? [] : [`${name}: ${about}`]));
    return { lines: judged(bench, field, outcomes), series, notes };
  } finally {
    await arena.close();
    await world.close();
  }
}

async function keepAllWarm(arena: Arena, all: Field['all']): Promise<void> {
  for (const one of all) await arena.keepWarm(one);
}

/** Each peer fills what it keeps by a page of its own, which says in its title when it is done. */
async function plantPeers(arena: ChromiumArena, { peers }: Field): Promise<void> {
  for (const peer of peers) {
    if (peer.plant === null) continue;
    const page = await openPage(arena.cdp, `${arena.root(peer)}${peer.plant}`);
    await page.run(() => Reflect.get(globalThis, 'planted'));
    await page.close();
  }
}

function warmLines({ random }: Bench, { peers }: Field, outcomes: Record<string, Opened[]>): Line[] {
  const { ours = [], floor = [] } = outcomes;
  return [
    judgeRatio('P1', timesOf(ours), timesOf(floor), random),
    ...peers.map(({ name }) => againstPeer('P1 peer', { ours, name, peer: outcomes[name] ?? [] }, random)),
    judgeCounts(
      'P11 shift',
      ours.map(({ layoutShift }) => layoutShift),
    ),
    judgeCounts('P11 resizes', beyondFloor(ours, floor)),
    judgeCounts(
      'P11 long',
      ours.map(({ longTasks }) => longTasks),
    ),
  ];
}

function coldLines({ random }: Bench, { peers }: Field, outcomes: Record<string, Opened[]>): Line[] {
  const { ours = [], floor = [] } = outcomes;
  return [
    judgeRatio('P2', timesOf(ours), timesOf(floor), random),
    ...peers.map(({ name }) => againstPeer('P2 peer', { ours, name, peer: outcomes[name] ?? [] }, random)),
    judgeCounts(
      'P2 messages',
      ours.map(({ messages }) => messages),
    ),
    judgeCounts(
      'P2 databases',
      ours.map(({ databases }) => databases),
    ),
  ];
}

interface Match {
  ours: Opened[];
  name: string;
  peer: Opened[];
}

function againstPeer(
  target: 'P1 peer' | 'P2 peer',
  { ours, name, peer }: Match,
  random: Bench['random'],
): Line {
  const line = judgeRatio(target, timesOf(ours), timesOf(peer), random);
  return { ...line, note: `${name}: ${line.note}` };
}

/** A popup grows to its content at least once: how much more often than an empty one, round by round. */
export function beyondFloor(ours: Opened[], floor: Opened[]): number[] {
  return ours.map(({ resizes }, round) => Math.max(0, resizes - (floor[round]?.resizes ?? 0)));
}

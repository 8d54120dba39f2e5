import type { Contestant } from './contestants/contestant';
import { type Random, shuffled } from './statistics';

/** Rounds that are thrown away: the first after a start take two to four times as long. */
const THROWN_AWAY = 3;

export interface Game<Outcome> {
  contestants: Contestant[];
  rounds: number;
  random: Random;
  /** At the beginning of each round. */
  prepare?: () => Promise<void>;
  turn: (contestant: Contestant) => Promise<Outcome>;
}

/** Plays rounds in which each has a turn, in a new order each time; gives the outcomes by name, round by round. */
export async function play<Outcome>(game: Game<Outcome>): Promise<Record<string, Outcome[]>> {
  const { contestants, rounds, random, prepare, turn } = game;
  const outcomes: Record<string, Outcome[]> = Object.fromEntries(contestants.map(({ name }) => [name, []]));
  for (let round = -THROWN_AWAY; round < rounds; round += 1) {
    await prepare?.();
    for (const contestant of shuffled(contestants, random)) {
      const outcome = await again(() => turn(contestant));
      if (round >= 0) outcomes[contestant.name]?.push(outcome);
    }
  }
  return outcomes;
}

const TRIES = 3;

/** A browser that is busy with something of its own can miss a click; a turn that told nothing is taken again. */
async function again<Outcome>(turn: () => Promise<Outcome>, left = TRIES): Promise<Outcome> {
  try {
    return await turn();
  } catch (problem) {
    if (left <= 1) throw problem;
    console.log(`taken again: ${problem}`);
    return again(turn, left - 1);
  }
}

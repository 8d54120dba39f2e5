import { done, fail, type Result } from '../result';
import type { Puzzle } from './flow';
import { type Riddle, riddlesOf } from './puzzle';
import { byteAt, hashBlock, newSchedule, setByte, writeBlock } from './sha-256';

/** So many hashes go by between two looks at the clock: about a millisecond. */
const STRETCH = 4096;

interface Work {
  /** Called after each riddle, with how many of all are solved. */
  progress(solved: number, all: number): void;
  /** When to give up, in the milliseconds of `now` (rule FR-5). */
  stopAt: number;
  now(): number;
}

/**
 * The numbers that solve a puzzle, in its order (section 4.3). It holds its thread until it is done: it belongs into a
 * worker of its own, which can be ended at any time.
 */
export function solve(puzzle: Puzzle, work: Work): Result<number[], 'out-of-time'> {
  const solutions: number[] = [];
  const isLate = () => work.now() >= work.stopAt;
  for (const riddle of riddlesOf(puzzle)) {
    const solution = search(riddle, isLate);
    if (solution === null) return fail('out-of-time');
    solutions.push(solution);
    work.progress(solutions.length, puzzle.count);
  }
  return done(solutions);
}

/** The smallest number whose hash with the salt starts with the target; null when time is up first. */
function search({ salt, target }: Riddle, isLate: () => boolean): number | null {
  const [schedule, digest] = [newSchedule(), new Int32Array(8)];
  const next = counting(schedule, salt);
  const isHit = startsWith(target, digest);
  for (let number = 0; number % STRETCH !== 0 || !isLate(); number = next()) {
    hashBlock(schedule, digest);
    if (isHit()) return number;
  }
  return null;
}

const [ZERO, NINE] = [0x30, 0x39];

/** Writes the salt and 0 as the block; each call counts the number up in place, which is mostly one byte. */
function counting(schedule: Int32Array, salt: string): () => number {
  let number = 0;
  let last = salt.length;
  writeBlock(schedule, `${salt}${number}`);
  return () => {
    number += 1;
    let at = last;
    for (; at >= salt.length && byteAt(schedule, at) === NINE; at -= 1) setByte(schedule, at, ZERO);
    if (at >= salt.length) setByte(schedule, at, byteAt(schedule, at) + 1);
    else {
      last += 1;
      writeBlock(schedule, `${salt}${number}`);
    }
    return number;
  };
}

/** Whether the hash in `digest` starts with these hex digits. */
function startsWith(target: string, digest: Int32Array): () => boolean {
  const words = target.match(/.{1,8}/g) ?? [];
  const wanted = Int32Array.from(words, (word) => Number.parseInt(word.padEnd(8, '0'), 16));
  const masks = Int32Array.from(words, (word) => -1 << (32 - 4 * word.length));
  return () => wanted.every((want, at) => (((digest[at] ?? 0) ^ want) & (masks[at] ?? 0)) === 0);
}

import type { Puzzle } from '../../lib/session/flow';
import { solve } from '../../lib/session/proof-of-work';

/** How long the usual proof of work takes here: `npx tsx test/bench/challenge.ts`. Each run has a token of its own. */
const RUNS = 5;

const puzzle = (token: string): Puzzle => ({ token, count: 50, saltLength: 32, difficulty: 4, pairs: null });

function run(token: string): { ms: number; hashes: number } {
  const start = performance.now();
  const solved = solve(puzzle(token), {
    progress: () => {},
    stopAt: Number.POSITIVE_INFINITY,
    now: () => performance.now(),
  });
  const ms = performance.now() - start;
  const hashes = solved.ok ? solved.value.reduce((sum, number) => sum + number + 1, 0) : 0;
  return { ms, hashes };
}

const runs = Array.from({ length: RUNS }, (_, index) => run(`bench-${index}`)).sort((a, b) => a.ms - b.ms);
const median = runs[Math.floor(RUNS / 2)];
const rate = runs.reduce((sum, { hashes }) => sum + hashes, 0) / runs.reduce((sum, { ms }) => sum + ms, 0);

console.log(`50 puzzles of 4 hex digits: median ${median?.ms.toFixed(0)} ms of ${RUNS} runs`);
console.log(`${(rate / 1000).toFixed(2)} million hashes a second`);

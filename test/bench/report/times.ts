import type { Series } from '../bench-part';
import { inColumns } from './columns';
import type { Result } from './result';

const HEAD = ['', 'what', 'rounds', 'median', 'p95', 'variation', 'made of', 'counted'];

/** How long each took by itself, and what it did meanwhile. */
export function timesOf(results: Result[]): string {
  const rows = results.flatMap(({ part, series }) => series.map((one) => cellsOf(part, one)));
  return inColumns([HEAD, ...rows]);
}

function cellsOf(
  part: string,
  { name, rounds, median, p95, variation, stretches, counts }: Series,
): string[] {
  const times = Object.entries(stretches).map(([what, ms]) => `${what} ${ms.toFixed(1)}`);
  const counted = Object.entries(counts).map(([what, count]) => `${what} ${count}`);
  const share = `${Math.round(variation * 100)} %`;
  return [
    part,
    name,
    String(rounds),
    `${median.toFixed(1)} ms`,
    `${p95.toFixed(1)} ms`,
    share,
    times.join(', '),
    counted.join(', '),
  ];
}

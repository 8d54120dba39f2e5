import { writeFile } from 'node:fs/promises';
import { PARTS } from '../parts/parts';
import { chartOf } from './chart';
import { type Result, readResults, saveResult } from './result';
import { machineNotes, tableOf } from './table';
import { timesOf } from './times';

const KEPT = 'test/bench/results';

/** Puts what was measured with the documents: figures, the table and the chart of all parts that were ever kept. */
export async function keep(results: Result[]): Promise<void> {
  for (const result of results) await saveResult(KEPT, result);
  const all = await readResults(KEPT, Object.keys(PARTS));
  await writeFile(`${KEPT}/README.md`, pageOf(all));
  await writeFile(`${KEPT}/opening.svg`, chartOf(all));
}

const pageOf = (all: Result[]): string => `# How fast it is

Made by \`npm run bench -- --keep\`, from the real popup of the toolbar and what is shipped, beside an empty popup with the same
manifest in the same browser, in a new order each round. Times are this machine's; ratios tell more.

![From the click on the icon to the list on screen](opening.svg)

## Against the targets

A ratio is one of two medians; its interval is a bootstrap of whole rounds, and its p95 the ratio of both 95th percentiles.

${tableOf(all)}

## Each by itself

${timesOf(all)}

## Measured on

${[...machineNotes(all), ...peerNotes(all)].map((note) => `- ${note}`).join('\n')}
`;

const peerNotes = (all: Result[]): string[] => [...new Set(all.flatMap(({ notes = [] }) => notes))];

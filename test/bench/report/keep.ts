import { writeFile } from 'node:fs/promises';
import { type Result, readResults, saveResult } from './result';
import { machineNotes, tableOf } from './table';

const KEPT = 'test/bench/results';

/** Puts what was measured with the documents: figures, the table and the chart of all parts that were ever kept. */
export async function keep(results: Result[]): Promise<void> {
  for (const result of results) await saveResult(KEPT, result);
  const all = await readResults(KEPT);
  await writeFile(`${KEPT}/README.md`, pageOf(all));
}

const pageOf = (all: Result[]): string => `# How fast it is

${tableOf(all)}

${machineNotes(all).join('\n\n')}
`;

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PartOutcome } from '../bench-part';
import type { Machine } from '../machine';

/** What one part has measured, and on what. */
export interface Result extends PartOutcome {
  part: string;
  at: string;
  seed: number;
  /** Whether the machine was quiet; otherwise the figures are not for judging. */
  quiet: boolean;
  machine: Machine;
}

export async function saveResult(folder: string, result: Result): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${result.part}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

/** Of all parts that were ever saved there. */
export async function readResults(folder: string): Promise<Result[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
}

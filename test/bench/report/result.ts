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

/** Of these parts, as far as they were ever saved there. */
export async function readResults(folder: string, parts: string[]): Promise<Result[]> {
  const saved = await readdir(folder);
  const files = parts.map((part) => `${part}.json`).filter((file) => saved.includes(file));
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8'))));
}

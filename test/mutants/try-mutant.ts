import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mutant, mutated } from './mutant';
import type { Runner } from './run-tests';

export interface Tried {
  isNoticed: boolean;
  /** The first test that fails, or why none did. */
  by: string;
}

/** Makes the change in a copy of the tree, looks whether a test fails, and takes the change back. */
export async function tryMutant(root: string, runner: Runner, mutant: Mutant): Promise<Tried> {
  const file = join(root, mutant.file);
  const text = await readFile(file, 'utf8').catch(() => '');
  const changed = mutated(text, mutant);
  if (changed === null) return { isNoticed: false, by: `${mutant.file} has its text not exactly once` };
  const write = (next: string) => writeFile(file, next).then(() => runner.changed(mutant.file));
  await write(changed);
  const { passed, failed } = await runner.run(mutant.tests);
  await write(text);
  const [first] = failed;
  if (first !== undefined) return { isNoticed: true, by: first };
  return { isNoticed: false, by: passed > 0 ? 'no test fails' : 'no test can run' };
}

import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { repositoryFiles } from '../layers/imports';

/** This tree once more in the temporary folder, where a change harms nobody; with `made`, files that git has not. */
export function copyOfTree({ made = [] }: { made?: string[] } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'tree-'));
  for (const file of [...repositoryFiles(), ...made]) cpSync(file, join(root, file), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

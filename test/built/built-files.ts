import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const BUILDS = ['chrome-mv3', 'firefox-mv3'];

/** Every file of a build, as paths inside it. */
export async function filesOf(build: string): Promise<string[]> {
  const entries = await readdir(join('.output', build), { recursive: true, withFileTypes: true });
  const root = join('.output', build);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}

export const readBuilt = (build: string, path: string): Promise<string> =>
  readFile(join('.output', build, path), 'utf8');

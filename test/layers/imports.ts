import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** For each source file the files of this repository that it imports, types included. */
export type Imports = Map<string, string[]>;

const SOURCE = /\.(?:tsx?|mjs)$/;
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*['"](\.[^'"]+)['"]/g;

/** Every file that git tracks or would. */
export const repositoryFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .filter((file) => existsSync(file));

export function readImports(files: string[]): Imports {
  const known = new Set(files);
  const sources = files.filter((file) => SOURCE.test(file));
  return new Map(sources.map((file) => [file, importsIn(file, { text: readFileSync(file, 'utf8'), known })]));
}

/** What a text at that place imports of these files. */
export function importsIn(file: string, { text, known }: { text: string; known: Set<string> }): string[] {
  const paths = [...text.matchAll(IMPORTED)].map(([, path = '']) => posix.join(posix.dirname(file), path));
  return paths.flatMap((path) => [path, `${path}.ts`, `${path}.tsx`].find((each) => known.has(each)) ?? []);
}

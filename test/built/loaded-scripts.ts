import { posix } from 'node:path';
import { readBuilt } from './built-files';

const SCRIPT_IN_PAGE = /<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g;
const SHEET_IN_PAGE = /<link[^>]+href="([^"]+\.css)"/g;
const SHEET_IN_SCRIPT = /["'`](?:\/|\.\.\/)?(assets\/[^"'`]+\.css)["'`]/g;
const STATIC = /\b(?:import|from)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const STATIC_OR_DYNAMIC = /\b(?:import|from)\s*\(?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/**
 * Every script that a page or script brings with it, followed through its imports, dynamic ones included. What is beyond
 * is left out, with all that comes with it alone.
 */
export const scriptsLoadedBy = (build: string, start: string, beyond?: RegExp): Promise<string[]> =>
  scriptsFrom(build, start, { imports: STATIC_OR_DYNAMIC, beyond });

/** What has to be there before the first of its lines can run: without anything that is imported while it runs. */
export const scriptsFirstLoadedBy = (build: string, start: string): Promise<string[]> =>
  scriptsFrom(build, start, { imports: STATIC });

/** The style sheets that the page itself names: nothing is painted before they are there. */
export const sheetsFirstLoadedBy = (build: string, page: string): Promise<string[]> =>
  filesNamedIn(build, page, SHEET_IN_PAGE);

/** The style sheets that the page and its scripts name. */
export async function sheetsLoadedBy(build: string, page: string): Promise<string[]> {
  const [first, scripts] = await Promise.all([
    sheetsFirstLoadedBy(build, page),
    scriptsLoadedBy(build, page),
  ]);
  const later = await Promise.all(scripts.map((path) => readBuilt(build, path)));
  const names = later.flatMap((text) => [...text.matchAll(SHEET_IN_SCRIPT)].map(([, name = '']) => name));
  return [...new Set([...first, ...names])];
}

interface Following {
  imports: RegExp;
  beyond?: RegExp | undefined;
}

async function scriptsFrom(build: string, start: string, { imports, beyond }: Following): Promise<string[]> {
  const seen = new Set<string>();
  const waiting = start.endsWith('.js') ? [start] : await filesNamedIn(build, start, SCRIPT_IN_PAGE);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path) || beyond?.test(path)) continue;
    seen.add(path);
    waiting.push(...(await filesNamedIn(build, path, imports)));
  }
  return [...seen];
}

async function filesNamedIn(build: string, path: string, naming: RegExp): Promise<string[]> {
  const text = await readBuilt(build, path);
  const names = [...text.matchAll(naming)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return names.map((name) => (name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name)));
}

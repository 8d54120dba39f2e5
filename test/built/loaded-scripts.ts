import { posix } from 'node:path';
import { readBuilt } from './built-files';

const IN_PAGE = /<(?:script|link)[^>]+(?:src|href)="([^"]+\.js)"/g;
const IN_SCRIPT = /\b(?:import|from)\s*\(?["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/** Every script that a page or script brings with it, followed through its imports, dynamic ones included. */
export async function scriptsLoadedBy(build: string, start: string): Promise<string[]> {
  const seen = new Set<string>();
  const waiting = start.endsWith('.js') ? [start] : await scriptsNamedIn(build, start, IN_PAGE);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...(await scriptsNamedIn(build, path, IN_SCRIPT)));
  }
  return [...seen];
}

async function scriptsNamedIn(build: string, path: string, naming: RegExp): Promise<string[]> {
  const text = await readBuilt(build, path);
  const names = [...text.matchAll(naming)].flatMap(([, name]) => (name === undefined ? [] : [name]));
  return names.map((name) => (name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name)));
}

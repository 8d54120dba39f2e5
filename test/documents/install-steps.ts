import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Engine = 'chromium' | 'firefox';

const HEADINGS: Record<Engine, string> = { chromium: '**Chrome', firefox: '**Firefox' };

/** How the README has people build it from source. */
export const buildCommand = (readme = read()): string =>
  /From source: `(.+?)`/.exec(readme)?.[1] ?? missing('how to build it');

/** What the README has people choose in this browser once it is built: always a folder, as both browsers take it. */
export function installedFolder(engine: Engine, readme = read()): string {
  const [, steps = ''] = readme.split(HEADINGS[engine]);
  const chosen = /`(\.output\/[^`]+)`/.exec(steps.split('\n**')[0] ?? '')?.[1];
  if (chosen === undefined) return missing(`what to choose in ${engine}`);
  return chosen.endsWith('/manifest.json') ? dirname(chosen) : chosen;
}

const read = () => readFileSync('README.md', 'utf8');

function missing(what: string): never {
  throw new Error(`The README does not say ${what}.`);
}

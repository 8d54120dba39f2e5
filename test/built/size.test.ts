import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILDS, readBuilt } from './built-files';
import { scriptsLoadedBy } from './loaded-scripts';

const KILOBYTE = 1000;

async function gzippedSize(build: string, start: string): Promise<number> {
  const scripts = await scriptsLoadedBy(build, start);
  const sources = await Promise.all(scripts.map((path) => readBuilt(build, path)));
  return sources.reduce((sum, source) => sum + gzipSync(source, { level: 9 }).length, 0);
}

/** Upper bounds that nothing may grow through unseen; the popup's first part has to become smaller, not this larger. */
const BUDGETS: [string, number][] = [
  ['popup.html', 23.5 * KILOBYTE],
  ['background.js', 66.5 * KILOBYTE],
];

test.each(BUILDS.flatMap((build) => BUDGETS.map(([start, budget]) => ({ build, start, budget }))))(
  '$build: all scripts that $start loads fit into $budget bytes gzipped',
  async ({ build, start, budget }) => {
    const size = await gzippedSize(build, start);
    console.log(`size: ${build} ${start} ${(size / KILOBYTE).toFixed(1)} kB of ${budget / KILOBYTE} kB gz`);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(budget);
  },
);

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILDS, filesOf } from './built-files';
import { scriptsFirstLoadedBy, scriptsLoadedBy, sheetsFirstLoadedBy } from './loaded-scripts';

const KILOBYTE = 1000;

interface Part {
  part: string;
  files: (build: string) => Promise<string[]>;
  /** Upper bounds in kilobytes that nothing may grow through unseen: what a feature may take is said here first. */
  budget: number;
  packed?: (content: Buffer) => Buffer;
}

const gzipped = (content: Buffer) => gzipSync(content, { level: 9 });
/** As `wxt zip` packs each file; the archive's own lines have the day in them and are left out. */
const zipped = (content: Buffer) => deflateRawSync(content, { level: 9 });

/** What a press in the popup needs is beyond what every popup waits for. */
async function scriptsOfPopup(build: string) {
  const all = await scriptsLoadedBy(build, 'popup.html');
  const every = await scriptsLoadedBy(build, 'popup.html', /\/asked-load-/);
  const plain = await scriptsLoadedBy(build, 'popup.html', /\/pictures-load-/);
  return {
    every,
    asked: plain.filter((path) => !every.includes(path)),
    pictured: all.filter((path) => !plain.includes(path)),
  };
}

const PARTS: Part[] = [
  {
    part: 'the scripts before the popup’s first frame',
    files: (build) => scriptsFirstLoadedBy(build, 'popup.html'),
    budget: 15,
  },
  {
    part: 'the scripts that every popup loads',
    files: async (build) => (await scriptsOfPopup(build)).every,
    budget: 30,
  },
  {
    part: 'the scripts of the popup that come by a press',
    files: async (build) => (await scriptsOfPopup(build)).asked,
    // With the menu of the order, and all that is done with an account of another app: nothing of it is there at first.
    budget: 18,
  },
  {
    part: 'the scripts of the popup that come where pictures are shown',
    files: async (build) => (await scriptsOfPopup(build)).pictured,
    budget: 1,
  },
  {
    part: 'the style sheets before the popup’s first frame',
    files: (build) => sheetsFirstLoadedBy(build, 'popup.html'),
    budget: 7.3,
  },
  { part: 'the worker', files: (build) => scriptsLoadedBy(build, 'background.js'), budget: 96 },
  {
    part: 'the scripts that the settings begin with',
    files: (build) => scriptsFirstLoadedBy(build, 'options.html'),
    budget: 60,
  },
  {
    part: 'all scripts of the settings',
    files: (build) => scriptsLoadedBy(build, 'options.html'),
    // Eleven of them are the developer drawer and what checks signatures, which come when somebody opens it. What a file
    // would change is listed as the language lists, which comes when somebody opens one; and what puts pictures on apps
    // and accounts comes where somebody wants them.
    budget: 103.7,
  },
  {
    part: 'the whole package',
    files: filesOf,
    // With what waits for the ends of accounts, and notifications; nearly half of it are the words of fourteen languages.
    budget: 590,
    packed: zipped,
  },
];

test.each(BUILDS.flatMap((build) => PARTS.map((part) => ({ build, ...part }))))(
  '$build: $part fit into $budget kB packed',
  async ({ build, part, files, budget, packed = gzipped }) => {
    const paths = await files(build);
    const contents = await Promise.all(paths.map((path) => readFile(join('.output', build, path))));
    const size = contents.reduce((sum, content) => sum + packed(content).length, 0) / KILOBYTE;
    console.log(`size: ${build}: ${part}: ${size.toFixed(1)} of ${budget} kB`);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(budget);
  },
);

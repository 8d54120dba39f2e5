import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBuilt } from '../../built/built-files';
import { scriptsFirstLoadedBy, scriptsLoadedBy, sheetsFirstLoadedBy } from '../../built/loaded-scripts';
import type { PartOutcome } from '../bench-part';
import { judge } from '../line';

const BUILD = 'chrome-mv3';
const PACKAGES = '.output';
const KILOBYTE = 1_000;

/** What a person downloads and a browser has to read, of the build for Chromium. */
export async function sizes(): Promise<PartOutcome> {
  const sheets = await gzipped(await sheetsFirstLoadedBy(BUILD, 'popup.html'));
  const note = `and ${sheets.toFixed(1)} kB of style sheets`;
  const size = async (files: Promise<string[]>) => ({ value: await gzipped(await files), rounds: 1 });
  return {
    lines: [
      judge('P9 first', { ...(await size(scriptsFirstLoadedBy(BUILD, 'popup.html'))), note }),
      judge('P9 popup', await size(scriptsLoadedBy(BUILD, 'popup.html'))),
      judge('P9 worker', await size(scriptsLoadedBy(BUILD, 'background.js'))),
      judge('P9 zip', { value: await sizeOfPackage(), rounds: 1 }),
    ],
    series: [],
  };
}

async function gzipped(files: string[]): Promise<number> {
  const contents = await Promise.all(files.map((file) => readBuilt(BUILD, file)));
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0) / KILOBYTE;
}

/** The newest, because those of earlier versions stay where they are. */
async function sizeOfPackage(): Promise<number> {
  const names = (await readdir(PACKAGES)).filter((name) => name.endsWith('-chrome.zip'));
  const found = await Promise.all(names.map((name) => stat(join(PACKAGES, name))));
  const [newest] = found.sort((one, other) => other.mtimeMs - one.mtimeMs);
  if (!newest) throw new Error('there is no package; `wxt zip` makes it');
  return newest.size / KILOBYTE;
}

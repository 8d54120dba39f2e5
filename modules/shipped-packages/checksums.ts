import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes anew what `sha256sum --check` reads, over everything of this version that somebody is given. */
export async function writeChecksums(folder: string, version: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => isGiven(file, version));
  await writeFile(join(folder, 'SHA256SUMS'), await checksums(folder, files));
}

/** What Mozilla has signed has a name that Mozilla gives, with the version in it. */
const isGiven = (file: string, version: string): boolean =>
  file.includes(`-${version}`) && /\.(?:zip|xpi|cdx\.json)$/.test(file);

async function checksums(folder: string, files: string[]): Promise<string> {
  const lines = files.sort().map(async (file) => {
    const content = await readFile(join(folder, file));
    return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
  });
  return (await Promise.all(lines)).join('');
}

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What `sha256sum --check` reads. */
export async function checksums(folder: string, files: string[]): Promise<string> {
  const lines = files.sort().map(async (file) => {
    const content = await readFile(join(folder, file));
    return `${createHash('sha256').update(content).digest('hex')}  ${file}\n`;
  });
  return (await Promise.all(lines)).join('');
}

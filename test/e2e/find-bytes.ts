import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** So much of the end of a text is looked for: where a browser compresses, its beginning may be only referred to. */
const TELLING = 16;

/** Files under a folder that hold a text, as bytes of UTF-8 or UTF-16; paths with slashes, from the folder on. */
export async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const end = text.slice(-TELLING);
  const holding: string[] = [];
  for (const file of files) if (holds(await readFile(file), end)) holding.push(file);
  return holding.map((file) => relative(folder, file).split(sep).join('/')).sort();
}

const holds = (bytes: Buffer, text: string): boolean =>
  holdsAs(bytes, Buffer.from(text, 'utf8'), 1) || holdsAs(bytes, Buffer.from(text, 'utf16le'), 2);

/** A code of digits counts where it stands alone: within a longer number, such as a time, it is something else. */
function holdsAs(bytes: Buffer, wanted: Buffer, width: number): boolean {
  const digits = isDigit(wanted[0]) && isDigit(wanted[wanted.length - width]);
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    const alone = !isDigit(bytes[at - width]) && !isDigit(bytes[at + wanted.length]);
    if (!digits || alone) return true;
  }
  return false;
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { entriesOf } from '../../modules/same-archives/archive';

/** The files in an archive of ours, by their paths. */
export function filesIn(archive: Buffer): Map<string, Buffer> {
  const files = entriesOf(archive).filter(({ name }) => !name.endsWith('/'));
  return new Map(
    files.map(({ name, header, packed }) => [name, isPacked(header) ? inflateRawSync(packed) : packed]),
  );
}

/** The second word after the signature and the version is how the content is packed; 0: not at all. */
const isPacked = (header: Buffer): boolean => header.readUInt16LE(8) !== 0;

export function unpack(archive: Buffer, folder: string): void {
  for (const [path, content] of filesIn(archive)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

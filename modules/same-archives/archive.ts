// The archive's format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, count: 10, directoryStart: 16, size: 22 };
const LISTED = {
  dates: 12,
  packedSize: 20,
  nameSize: 28,
  extraSize: 30,
  commentSize: 32,
  start: 42,
  size: 46,
};
const STORED = { dates: 10, nameSize: 26, extraSize: 28, size: 30 };

export interface Entry {
  name: string;
  /** Its line in the directory at the archive's end. */
  listed: Buffer;
  /** What stands before its content. */
  header: Buffer;
  packed: Buffer;
}

/** What an archive holds, as it lists it. */
export function entriesOf(archive: Buffer): Entry[] {
  const end = endOf(archive);
  const entries: Entry[] = [];
  let at = end.readUInt32LE(END.directoryStart);
  while (entries.length < end.readUInt16LE(END.count)) {
    const entry = entryAt(archive, at);
    entries.push(entry);
    at += entry.listed.length;
  }
  return entries;
}

/** The same archive with these entries in this order, all of one date, as archives write it. */
export function rewritten(archive: Buffer, entries: Entry[], date: number): Buffer {
  let start = 0;
  for (const { listed, header, packed } of entries) {
    listed.writeUInt32LE(date, LISTED.dates);
    header.writeUInt32LE(date, STORED.dates);
    listed.writeUInt32LE(start, LISTED.start);
    start += header.length + packed.length;
  }
  const stored = entries.flatMap(({ header, packed }) => [header, packed]);
  return Buffer.concat([...stored, ...entries.map(({ listed }) => listed), endOf(archive)]);
}

function endOf(archive: Buffer): Buffer {
  const end = archive.subarray(Math.max(0, archive.length - END.size));
  if (end.length < END.size || end.readUInt32LE() !== END.signature) throw new Error('not a plain archive');
  return end;
}

function entryAt(archive: Buffer, at: number): Entry {
  const line = archive.subarray(at);
  const listed = Buffer.from(line.subarray(0, sizeOf(line, LISTED)));
  const stored = archive.subarray(listed.readUInt32LE(LISTED.start));
  const content = sizeOf(stored, STORED);
  return {
    name: listed.toString('utf8', LISTED.size, LISTED.size + listed.readUInt16LE(LISTED.nameSize)),
    listed,
    header: Buffer.from(stored.subarray(0, content)),
    packed: stored.subarray(content, content + listed.readUInt32LE(LISTED.packedSize)),
  };
}

interface Shape {
  size: number;
  nameSize: number;
  extraSize: number;
  commentSize?: number;
}

/** A header's size with what of it is as long as it says. */
const sizeOf = (header: Buffer, { size, nameSize, extraSize, commentSize }: Shape): number =>
  [nameSize, extraSize, ...(commentSize ? [commentSize] : [])].reduce(
    (sum, field) => sum + header.readUInt16LE(field),
    size,
  );

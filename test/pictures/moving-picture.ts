import { crc32 } from 'node:zlib';

/** One still of a moving picture, and for how long it stands. */
export interface Still {
  png: Buffer;
  ms: number;
}

interface Chunk {
  type: string;
  data: Buffer;
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * A PNG that moves, again and again: the stills' own pixels as they are packed, one after the other
 * (https://www.w3.org/TR/png-3/#apng-frame-based-animation).
 */
export function movingPicture(stills: Still[]): Buffer {
  const all = stills.map(({ png }) => chunksOf(png));
  const headers = all.map(headerOf);
  const [header] = headers;
  if (!header || headers.some((each) => !each.equals(header))) throw new Error('stills of different kinds');
  let sequence = 0;
  const moved = all.flatMap((chunks, at) => {
    const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
    const control = chunk('fcTL', Buffer.concat([word(sequence++), frameOf(header, stills[at]?.ms ?? 0)]));
    return [
      control,
      at === 0 ? chunk('IDAT', pixels) : chunk('fdAT', Buffer.concat([word(sequence++), pixels])),
    ];
  });
  const forEver = word(0);
  const plays = chunk('acTL', Buffer.concat([word(stills.length), forEver]));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), plays, ...moved, chunk('IEND', Buffer.alloc(0))]);
}

/** Its chunks: length, name, content, sum. */
export function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

const headerOf = (chunks: Chunk[]): Buffer => {
  const header = chunks.find(({ type }) => type === 'IHDR');
  if (!header) throw new Error('no PNG');
  return header.data;
};

/** The whole picture in place of the one before, in thousandths of a second. */
function frameOf(header: Buffer, ms: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt16BE(ms, 8);
  rest.writeUInt16BE(1000, 10);
  return Buffer.concat([header.subarray(0, 8), rest]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([word(data.length), named, word(crc32(named))]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export interface PictureSize {
  width: number;
  height: number;
}

interface Kind {
  /** As a server names it, and we to the browser. */
  type: string;
  starts: RegExp;
  size(bytes: DataView): PictureSize | null;
}

/** What a picture says of itself before it is decoded: a few bytes may stand for more pixels than memory holds. */
export function pictureSize(bytes: Uint8Array, type: string): PictureSize | null {
  const kind = KINDS.find((each) => each.type === type);
  if (!kind?.starts.test(textOf(bytes.subarray(0, 16)))) return null;
  try {
    return kind.size(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // It ends before it has told.
    return null;
  }
}

const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** An SVG is none of them: it is a document, and may do what documents do. */
const KINDS: Kind[] = [
  {
    type: 'image/png',
    starts: /^\x89PNG\r\n.\n....IHDR/s,
    size: (bytes) => ({ width: bytes.getUint32(16), height: bytes.getUint32(20) }),
  },
  { type: 'image/jpeg', starts: /^\xff\xd8\xff/, size: jpegSize },
  { type: 'image/gif', starts: /^GIF8[79]a/, size: gifSize },
  { type: 'image/webp', starts: /^RIFF....WEBPVP8/s, size: webpSize },
];

/**
 * ITU-T T.81, B.1: segments one after the other; the frame's has the size. Marks that have no length (RST, TEM) come
 * before none: whoever took one for a segment would step over the frame that a browser finds.
 */
function jpegSize(bytes: DataView): PictureSize | null {
  let at = 2;
  while (isBesides(bytes.getUint16(at))) at += 2 + bytes.getUint16(at + 2);
  if (!isFrame(bytes.getUint16(at))) return null;
  return { width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5) };
}

const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** Tables, what applications say, and comments. */
const isBesides = (marker: number): boolean =>
  [0xffc4, 0xffcc, 0xffdb, 0xffdd, 0xfffe].includes(marker) || (marker >= 0xffe0 && marker <= 0xffef);

/** GIF89a, 18 to 24: the first image may be larger than the screen it is for, and browsers then draw it whole. */
function gifSize(bytes: DataView): PictureSize | null {
  const flags = bytes.getUint8(10);
  let at = 13 + colorsIn(flags);
  while (bytes.getUint8(at) === 0x21) at = afterBlocks(bytes, at + 2);
  if (bytes.getUint8(at) !== 0x2c) return null;
  return {
    width: Math.max(bytes.getUint16(6, true), bytes.getUint16(at + 5, true)),
    height: Math.max(bytes.getUint16(8, true), bytes.getUint16(at + 7, true)),
  };
}

/** Bytes of a table of colors that these flags announce. */
export const colorsIn = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Blocks of data up to an empty one. */
export function afterBlocks(bytes: DataView, first: number): number {
  let at = first;
  while (bytes.getUint8(at) > 0) at += 1 + bytes.getUint8(at);
  return at + 1;
}

/** RFC 9649, 2.5 to 2.7. */
function webpSize(bytes: DataView): PictureSize | null {
  switch (bytes.getUint8(15)) {
    case 0x58: // "VP8X"
      return { width: 1 + (bytes.getUint32(23, true) >>> 8), height: 1 + (bytes.getUint32(26, true) >>> 8) };
    case 0x4c: // "VP8L"
      return losslessSize(bytes.getUint32(21, true));
    case 0x20: // "VP8 "
      return { width: bytes.getUint16(26, true) & 0x3fff, height: bytes.getUint16(28, true) & 0x3fff };
    default:
      return null;
  }
}

const losslessSize = (bits: number): PictureSize => ({
  width: 1 + (bits & 0x3fff),
  height: 1 + ((bits >>> 14) & 0x3fff),
});

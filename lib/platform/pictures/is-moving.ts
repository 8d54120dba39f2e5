import { afterBlocks, colorsIn } from './picture-size';

/** Whether a picture is many, one after the other: its first moment alone may show nobody. */
export function isMoving(bytes: Uint8Array, type: string): boolean {
  try {
    return MOVES[type]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? false;
  } catch {
    // It ends before a second one.
    return false;
  }
}

const MOVES: Record<string, (bytes: DataView) => boolean> = {
  'image/png': pngMoves,
  'image/gif': gifMoves,
  // RFC 9649, 2.7: the container says it beforehand.
  'image/webp': (bytes) => bytes.getUint8(15) === 0x58 && (bytes.getUint8(20) & 2) !== 0,
};

/** PNG, third edition, 11.3.6: "acTL" counts the frames, and stands before the first "IDAT". */
function pngMoves(bytes: DataView): boolean {
  const kindAt = (at: number): number => bytes.getUint32(at + 4);
  let at = 8;
  while (![0x6163544c, 0x49444154].includes(kindAt(at))) at += 12 + bytes.getUint32(at);
  return kindAt(at) === 0x6163544c && bytes.getUint32(at + 8) > 1;
}

/** GIF89a, 18 to 27: a second image stands behind the data of the first. */
function gifMoves(bytes: DataView): boolean {
  const first = imageAt(bytes, 13 + colorsIn(bytes.getUint8(10)));
  const data = first + 10 + colorsIn(bytes.getUint8(first + 9));
  return bytes.getUint8(imageAt(bytes, afterBlocks(bytes, data + 1))) === 0x2c;
}

/** Where what is said beside the images has ended. */
function imageAt(bytes: DataView, from: number): number {
  let at = from;
  while (bytes.getUint8(at) === 0x21) at = afterBlocks(bytes, at + 2);
  return at;
}

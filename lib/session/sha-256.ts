import { ROUND, START } from './sha-256-constants';

/*
 * SHA-256 by hand, because the kept library is too slow where millions of hashes are wanted: per hash of a challenge's
 * puzzles `@noble/hashes` 2.4.0 takes 6.8 times as long by `sha256(bytes)`, 4.6 times with every buffer used again, and
 * 1.8 times with one hasher set back by `_cloneInto` (medians of 24 rounds side by side, the puzzles of
 * `npm run bench challenge`). Only its inner class, which is no API, comes near (1.25). It is 2.7 kB, gzipped,
 * this 1.1.
 */

/** The longest text, in bytes, that fits into one block together with its padding. */
export const LONGEST_TEXT = 55;

/** Room for a block and what is derived from it; good for any number of hashes, one after the other. */
export const newSchedule = (): Int32Array => new Int32Array(64);

/** Writes one ASCII text with its padding as the block, which are the first sixteen words. */
export function writeBlock(schedule: Int32Array, text: string): void {
  if (text.length > LONGEST_TEXT) throw new Error('The text does not fit into one block.');
  schedule.fill(0, 0, 16);
  for (let at = 0; at < text.length; at += 1) setByte(schedule, at, text.charCodeAt(at));
  setByte(schedule, text.length, 0x80);
  schedule[15] = text.length * 8;
}

export const byteAt = (schedule: Int32Array, at: number): number =>
  ((schedule[at >> 2] ?? 0) >>> shiftOf(at)) & 0xff;

export function setByte(schedule: Int32Array, at: number, byte: number): void {
  const others = (schedule[at >> 2] ?? 0) & ~(0xff << shiftOf(at));
  schedule[at >> 2] = others | (byte << shiftOf(at));
}

/** Words are big-endian. */
const shiftOf = (at: number) => 24 - ((at & 3) << 3);

/** Words 16 to 63 of the schedule. */
function expand(w: Int32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const x = w[t - 15] ?? 0;
    const y = w[t - 2] ?? 0;
    const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16] ?? 0) + small0 + (w[t - 7] ?? 0) + small1; // kept to 32 bits by the array
  }
}

/**
 * The eight words of the hash of the schedule's block, written into `digest`; the block stays as it is. Synchronous,
 * because a promise for each of millions of hashes costs far more than they do. Names and order are the standard's
 * own, all in one piece, so that it compiles to plain machine arithmetic.
 */
export function hashBlock(schedule: Int32Array, digest: Int32Array): void {
  expand(schedule);
  let a = START[0] ?? 0;
  let b = START[1] ?? 0;
  let c = START[2] ?? 0;
  let d = START[3] ?? 0;
  let e = START[4] ?? 0;
  let f = START[5] ?? 0;
  let g = START[6] ?? 0;
  let h = START[7] ?? 0;
  for (let t = 0; t < 64; t += 1) {
    const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const choice = g ^ (e & (f ^ g));
    const first = (h + big1 + choice + (ROUND[t] ?? 0) + (schedule[t] ?? 0)) | 0;
    const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const majority = (a & b) | (c & (a | b));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + big0 + majority) | 0;
  }
  digest[0] = (START[0] ?? 0) + a;
  digest[1] = (START[1] ?? 0) + b;
  digest[2] = (START[2] ?? 0) + c;
  digest[3] = (START[3] ?? 0) + d;
  digest[4] = (START[4] ?? 0) + e;
  digest[5] = (START[5] ?? 0) + f;
  digest[6] = (START[6] ?? 0) + g;
  digest[7] = (START[7] ?? 0) + h;
}

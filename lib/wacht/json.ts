import { done, fail, type Result } from '../result';
import type { Slices } from '../session/slices';

/** Deeper than any reply of the protocol, and far below what could exhaust a stack. */
const DEEPEST = 100;

/** Objects and lists: several times those of ten thousand accounts. What the parser makes of it, it makes in one go. */
const MOST_PARTS = 250_000;

/** So many characters are looked at in one go. */
const PIECE = 256 * 1024;

/** Integers of so many digits may lie beyond what a JavaScript number holds exactly. */
const EXACT_DIGITS = 16;

/**
 * Reads JSON so that long whole numbers survive as strings of their own digits: servers write 64-bit ids as bare
 * numbers, and `JSON.parse` would silently change the last ones (rule TR-5).
 */
export function* parseJson(text: string): Slices<Result<unknown, 'broken' | 'too-deep' | 'too-much'>> {
  const scanned = yield* quoteLongIntegers(text);
  if (!scanned.ok) return scanned;
  try {
    return done(JSON.parse(scanned.value));
  } catch {
    return fail('broken');
  }
}

/** The same JSON with long integer literals in quotes. */
function* quoteLongIntegers(text: string): Slices<Result<string, 'too-deep' | 'too-much'>> {
  const pieces: string[] = [];
  let copied = 0;
  let depth = 0;
  let opened = 0;
  let at = 0;
  let rest = PIECE;
  while (at < text.length) {
    if (at >= rest) {
      yield;
      rest = at + PIECE;
    }
    const character = text.charCodeAt(at);
    if (character === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    if (startsNumber(character)) {
      const end = endOfNumber(text, at);
      if (isLongInteger(text, at, end)) {
        pieces.push(text.slice(copied, at), '"', text.slice(at, end), '"');
        copied = end;
      }
      at = end;
      continue;
    }
    if (opens(character)) {
      depth += 1;
      opened += 1;
    }
    if (closes(character)) depth -= 1;
    if (depth > DEEPEST) return fail('too-deep');
    if (opened > MOST_PARTS) return fail('too-much');
    at += 1;
  }
  pieces.push(text.slice(copied));
  return done(pieces.join(''));
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const isDigit = (character: number) => character >= 0x30 && character <= 0x39;
const startsNumber = (character: number) => isDigit(character) || character === 0x2d; // -
const opens = (character: number) => character === 0x5b || character === 0x7b; // [ {
const closes = (character: number) => character === 0x5d || character === 0x7d; // ] }

/** The place after the closing quote of the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) return at + 1;
    at += character === BACKSLASH ? 2 : 1;
  }
  return text.length;
}

/** A number's fraction and exponent belong to it: the digits after a point are no integer of their own. */
function endOfNumber(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && belongsToNumber(text.charCodeAt(at))) at += 1;
  return at;
}

const belongsToNumber = (character: number) =>
  isDigit(character) ||
  character === 0x2e || // .
  character === 0x2b || // +
  character === 0x2d || // -
  character === 0x45 || // E
  character === 0x65; // e

/** Only a plain positive integer: negative ones are no ids, and a leading zero is for `JSON.parse` to refuse. */
function isLongInteger(text: string, start: number, end: number): boolean {
  return end - start >= EXACT_DIGITS && /^[1-9][0-9]+$/.test(text.slice(start, end));
}

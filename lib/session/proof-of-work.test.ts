import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Puzzle } from './flow';
import { solve } from './proof-of-work';
import { hexDigits, riddlesOf } from './puzzle';
import { hashBlock, LONGEST_TEXT, newSchedule, writeBlock } from './sha-256';

const derived = (token: string, [count, saltLength, difficulty]: [number, number, number]): Puzzle => ({
  token,
  count,
  saltLength,
  difficulty,
  pairs: null,
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The generator as the protocol words it, in whole numbers of any size. */
function plainDigits(seed: string, length: number): string {
  const low = (value: bigint) => value & 0xffffffffn;
  let hash = 2166136261n;
  for (const character of seed) {
    hash ^= BigInt(character.charCodeAt(0));
    hash = low(hash + (hash << 1n) + (hash << 4n) + (hash << 7n) + (hash << 8n) + (hash << 24n));
  }
  let digits = '';
  while (digits.length < length) {
    hash = low(hash ^ (hash << 13n));
    hash = hash ^ (hash >> 17n);
    hash = low(hash ^ (hash << 5n));
    digits += hash.toString(16).padStart(8, '0');
  }
  return digits.slice(0, length);
}

/** The first number that the hash of Node agrees with. */
function plainSolution(salt: string, target: string): number {
  let number = 0;
  while (!sha256(`${salt}${number}`).startsWith(target)) number += 1;
  return number;
}

const patient = { progress: () => {}, stopAt: 1, now: () => 0 };

describe('one block of SHA-256', () => {
  const schedule = newSchedule();
  const digest = new Int32Array(8);
  const hex = (text: string) => {
    writeBlock(schedule, text);
    hashBlock(schedule, digest);
    return Array.from(digest, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  };

  test('is that of the standard (FIPS 180-4, abc)', () => {
    expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('is that of Node for every length that fits', () => {
    for (let length = 0; length <= LONGEST_TEXT; length += 1) {
      const text = plainDigits(`length ${length}`, length);
      expect(hex(text)).toBe(sha256(text));
    }
  });

  test('takes no longer text', () => {
    expect(() => hex('x'.repeat(LONGEST_TEXT + 1))).toThrow('one block');
  });

  test('leaves its block as it was', () => {
    const first = hex('again');
    hashBlock(schedule, digest);
    expect(Array.from(digest, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')).toBe(first);
  });
});

describe('riddles from a token (section 4.3)', () => {
  test.each(['a', 'token', 'eyJhbGciOiJIUzI1NiJ9.e30.x-_1', 'ä', '<string>'])('%s', (token) => {
    const expected = [1, 2, 3, 11].map((index) => ({
      salt: plainDigits(`${token}${index}`, 32),
      target: plainDigits(`${token}${index}d`, 4),
    }));
    const riddles = [...riddlesOf(derived(token, [11, 32, 4]))];
    expect([0, 1, 2, 10].map((at) => riddles[at])).toEqual(expected);
    expect(riddles).toHaveLength(11);
  });

  test.each([1, 7, 8, 9, 64])('digits are cut at %d', (length) => {
    expect(hexDigits('token1', length)).toBe(plainDigits('token1', length));
  });

  test('a list is taken as it is', () => {
    const puzzle: Puzzle = {
      ...derived('t', [2, 0, 0]),
      pairs: [
        ['ab', 'f'],
        ['cd', '0'],
      ],
    };
    expect([...riddlesOf(puzzle)]).toEqual([
      { salt: 'ab', target: 'f' },
      { salt: 'cd', target: '0' },
    ]);
  });
});

describe('solving', () => {
  test.each<[string, [number, number, number]]>([
    ['token', [6, 32, 3]],
    ['another', [3, 39, 3]],
    ['short', [5, 1, 2]],
    ['eyJ0eXAiOiJKV1QifQ.e30.sig', [2, 32, 4]],
  ])('%s %j gives the first numbers there are', (token, shape) => {
    const puzzle = derived(token, shape);
    const expected = [...riddlesOf(puzzle)].map(({ salt, target }) => plainSolution(salt, target));
    expect(solve(puzzle, patient)).toEqual({ ok: true, value: expected });
  });

  test('numbers grow past every length', () => {
    const target = sha256('salt1000').slice(0, 16);
    const long = sha256('salt100000').slice(0, 9);
    const puzzle: Puzzle = {
      ...derived('t', [2, 0, 0]),
      pairs: [
        ['salt', target],
        ['salt', long],
      ],
    };
    expect(solve(puzzle, patient)).toEqual({ ok: true, value: [1000, 100_000] });
  });

  test('tells how far it is', () => {
    const told: number[][] = [];
    solve(derived('token', [3, 8, 1]), { ...patient, progress: (...counts) => told.push(counts) });
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('gives up when time is up, however hard the riddle is', () => {
    let looks = 0;
    const now = () => looks++;
    const answer = solve(derived('token', [1, 32, 64]), { ...patient, now, stopAt: 5 });
    expect(answer).toEqual({ ok: false, problem: 'out-of-time' });
    expect(looks).toBe(6);
  });
});

import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../test/attack/attack';
import { plainText } from './plain-text';

attack(
  'a person or an app has any name: one short line without control characters is shown',
  { row: 'T15', tries: 20_000 },
  fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (words) => {
    const shown = plainText(words);
    expect(Array.from(shown).length).toBeLessThanOrEqual(256);
    expect(shown).not.toMatch(
      /[\p{Cc}\p{Surrogate}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u,
    );
    expect(plainText(shown)).toBe(shown);
  }),
);

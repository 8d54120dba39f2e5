import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../../test/attack/attack';
import { lookOf } from './look-alike';

const CYRILLIC = new Map(Object.entries({ a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у', i: 'і' }));

type Disguise = (sign: string) => string;
const disguises: Disguise[] = [
  (sign) => sign,
  (sign) => sign.toUpperCase(),
  (sign) => CYRILLIC.get(sign) ?? sign,
  (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0),
  (sign) => `${sign}\u0301`,
  (sign) => `${sign}\u200b`,
  (sign) => String.fromCodePoint(0x1d41a + sign.charCodeAt(0) - 97),
];

const letters = fc.constantFrom(...'abcdefghiklmnopqrstuvwxyz');

attack(
  'an app or a person writes a known name in other letters: it has the look of that name',
  { row: 'T15', tries: 20_000 },
  fc.property(
    fc.array(fc.tuple(letters, fc.constantFrom(...disguises)), { minLength: 1, maxLength: 30 }),
    (pieces) => {
      const name = pieces.map(([sign]) => sign).join('');
      const disguised = pieces.map(([sign, disguise]) => disguise(sign)).join('');
      expect(lookOf(disguised)).toBe(lookOf(name));
    },
  ),
);

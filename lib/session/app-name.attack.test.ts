import fc from 'fast-check';
import { expect } from 'vitest';
import { attack } from '../../test/attack/attack';
import { calledAs } from './app-name';

/** By the letter that they are taken for; written down apart from the product's own table. */
const DISGUISES = new Map(
  Object.entries({ a: 'aAаａ𝐚á', c: 'cCсｃ𝐜ć', m: 'mMмｍ𝐦', e: 'eEеｅ𝐞é', o: 'oOоｏ𝐨0', p: 'pPрｐ𝐩' }),
);
const HIDDEN = ['', '', ' ', '.', '\u200b', '\u2060', '\u00ad'];

const disguised = (letter: string) =>
  fc
    .tuple(fc.constantFrom(...(DISGUISES.get(letter) ?? letter)), fc.constantFrom(...HIDDEN))
    .map((pair) => pair.join(''));

/** The victim's name, and the same as a stranger might write it. */
const names = fc
  .array(fc.constantFrom(...DISGUISES.keys()), { minLength: 1, maxLength: 12 })
  .chain((letters) => fc.tuple(fc.constant(letters.join('')), fc.tuple(...letters.map(disguised))))
  .map(([name, pieces]) => ({ name, taken: pieces.join('') }));

attack(
  'an app takes the name of another one in other letters, before or after it was connected',
  { row: 'T15', tries: 20_000 },
  fc.property(names, fc.boolean(), ({ name, taken }, later) => {
    const victim = { origin: 'https://frontend.victim.example', name, agreedName: name };
    const evil = { origin: 'https://evil.example', name: taken, agreedName: later ? 'Evil' : taken };
    for (const apps of [
      [victim, evil],
      [evil, victim],
    ]) {
      expect(calledAs(evil, apps).startsWith('evil.example')).toBe(true);
      expect(calledAs(victim, apps).startsWith('frontend.victim.example')).toBe(true);
    }
  }),
);

import { expect, test } from 'vitest';
import { firstLetter } from './first-letter';

test.each([
  ['Fieldnote', 'F'],
  ['  élan', 'É'],
  ['👩‍👧 Family', '👩‍👧'],
  ['بيت الحكمة', 'ب'],
  ['', '#'],
])('the letter of %j is %j', (name, letter) => {
  expect(firstLetter(name)).toBe(letter);
});

import { expect, test } from 'vitest';
import { refusalWords } from './refusal-words';

test.each([
  [null, 'The sign-in was cancelled.'],
  ['  ', 'The sign-in was cancelled.'],
  ['access_denied', 'The sign-in was cancelled.'],
  ['server_error', 'It has a problem of its own right now. Try again later.'],
  ['Your account is *blocked*.', 'Your account is *blocked*.'],
])('%j is said as %j', (said, text) => {
  expect(refusalWords(said)).toBe(text);
});

import { expect, test } from 'vitest';
import { refusalWords } from './refusal-words';

const SPENT = 'This answer was used before, or is too old. Start again.';

test.each([
  [null, null, 'The sign-in was cancelled.'],
  ['access_denied', null, 'The sign-in was cancelled.'],
  ['access_denied', 'access_denied', 'The sign-in was cancelled.'],
  ['server_error', null, 'It has a problem of its own right now. Try again later.'],
  ['access_denied', 'Your account is *blocked*.', 'Your account is *blocked*.'],
  ['INVALID_STATE', 'Invalid state', SPENT],
  ['invalid_code', null, SPENT],
])('%j with %j is said as %j', (code, words, text) => {
  expect(refusalWords({ code, words })).toBe(text);
});

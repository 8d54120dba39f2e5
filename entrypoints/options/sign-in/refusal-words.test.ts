import { expect, test } from 'vitest';
import { plantFlow } from './planted';
import { refusalWords } from './refusal-words';

const SPENT = 'This answer was used before, or is too old. Start again.';

test.each([
  [null, null, 'It was not finished. Its tab says why.'],
  ['access_denied', null, 'The sign-in was cancelled.'],
  ['access_denied', 'access_denied', 'The sign-in was cancelled.'],
  ['server_error', null, 'It has a problem of its own right now. Try again later.'],
  ['access_denied', 'Your account is *blocked*.', 'Your account is *blocked*.'],
  ['INVALID_STATE', 'Invalid state', SPENT],
  ['invalid_code', null, SPENT],
  ['SIGNUP_RESTRICTED', 'Sign up is restricted', 'New accounts are by invitation only.'],
  ['user_disabled', null, 'This account is disabled. Ask Fieldnote’s support.'],
  ['PROVIDER_REQUIRED', 'Provider is required', 'Provider is required'],
])('%j with %j is said as %j', (code, words, text) => {
  const left = { elsewhere: { by: 'sso' }, why: 'refused', code, words } as const;
  expect(refusalWords(left, plantFlow({})).replace(/[\u2066-\u2069]/g, '')).toBe(text);
});

import { expect, test } from 'vitest';
import { plantFlow } from '../../../gallery/planted/planted-flow';
import { refusalWords } from './refusal-words';

const SPENT = 'This answer was used before, or is too old. Start again.';

const said = (code: string | null, words: string | null) => {
  const left = { elsewhere: { by: 'sso' }, why: 'refused', code, words } as const;
  const { by, text } = refusalWords(left, plantFlow({}));
  return { by, text: text.replace(/[\u2066-\u2069]/g, '') };
};

test.each([
  [null, null, 'It was not finished. Its tab says why.'],
  ['access_denied', null, 'The sign-in was canceled.'],
  ['access_denied', 'access_denied', 'The sign-in was canceled.'],
  ['server_error', null, 'It has a problem of its own right now. Try again later.'],
  ['INVALID_STATE', 'Invalid state', SPENT],
  ['TOO_MANY_REQUESTS', null, 'Fieldnote asked us to slow down.'],
  ['NOT_SAVED', null, 'The sign-in was canceled.'],
  ['invalid_code', null, SPENT],
  ['SIGNUP_RESTRICTED', 'Sign up is restricted', 'New accounts are by invitation only.'],
  ['user_disabled', null, 'This account is disabled. Ask Fieldnote’s support.'],
])('%j with %j is said in our words: %j', (code, words, text) => {
  expect(said(code, words)).toEqual({ by: 'us', text });
});

test.each([
  ['access_denied', 'Your account is *blocked*.'],
  ['PROVIDER_REQUIRED', 'Provider is required'],
])('%j with %j is said in theirs', (code, words) => {
  expect(said(code, words)).toEqual({ by: 'them', text: words });
});

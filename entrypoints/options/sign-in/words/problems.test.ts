import { describe, expect, test } from 'vitest';
import { failureSentence } from '../../../../components/words/failure-sentence';
import { type Failure, failure, type OwnReason, ownFailure } from '../../../../lib/session/failure';
import { refusal } from '../../../../lib/wacht/failure';
import { plantFlow } from '../../../gallery/planted/planted-flow';
import { problemsOf } from './problems';

const told = (problem: Failure) => problemsOf(problem, { asked: 'sign-in', flow: plantFlow() });

test.each<[OwnReason, string, string]>([
  ['not-connected', 'Fieldnote is not connected anymore. Connect it again, then sign in.', 'none'],
  ['not-begun', 'This sign-in is over. Choose “Add account” in the switcher to begin again.', 'none'],
  [
    'not-saved',
    'The browser could not save this. Perhaps its disk is full: make room, then try again.',
    'retry',
  ],
])('what the switcher itself had to stop is told: %s', (own, text, next) => {
  expect(told(ownFailure(own))).toEqual([{ field: null, text, next }]);
});

test.each([
  'NOT_CONNECTED',
  'NO_FLOW',
  'NOT_SAVED',
  'NO_ADDRESS',
  'UNSAFE_ADDRESS',
  'NO_SIGN_IN_PAGE',
  'TICKET_NOT_FOR_HERE',
  'UNSUPPORTED_CHALLENGE',
  'not-saved',
])('a server that answers %s is not told in these words', (code) => {
  const problem = refusal({ errors: [{ code, message: '' }] }, { status: 400, retryAfterMs: null });
  expect(told(problem)).toMatchObject([{ text: 'Fieldnote refused (400).' }]);
});

test('what the person stopped is not', () => {
  expect(told(failure('aborted'))).toEqual([]);
});

describe('what may be met in the popup, too, reads the same in both places', () => {
  test.each<[string, Failure]>([
    ['a pause that was asked for', failure('http', { status: 429 })],
    ['a pause that goes on', failure('paused')],
    ['a session that is over', failure('http', { status: 401, code: 'SESSION_EXPIRED' })],
    ['a missing second step', failure('http', { status: 403, code: 'MFA_REQUIRED' })],
    ['an account that is disabled', failure('http', { status: 403, code: 'USER_DISABLED' })],
    ['a server in trouble', failure('http', { status: 502 })],
    ['a refusal without a word', failure('http', { status: 418 })],
    ['no answer', failure('timeout')],
    ['an app that was removed', ownFailure('not-connected')],
    ['a disk that takes nothing', ownFailure('not-saved')],
  ])('%s', (_, problem) => {
    const sentence = failureSentence({ failure: problem, asked: 'add' }, 'Fieldnote');
    expect(told(problem)).toMatchObject([{ text: sentence }]);
  });
});

import { describe, expect, test } from 'vitest';
import { failureSentence } from '../../../../components/words/failure-sentence';
import { type Failure, failure } from '../../../../lib/session/failure';
import { plantFlow } from '../../../gallery/planted/planted-flow';
import { problemsOf } from './problems';

const told = (problem: Failure) => problemsOf(problem, { asked: 'sign-in', flow: plantFlow() });
const stopped = (code: string | null) => failure('aborted', { code });

test.each([
  ['NOT_CONNECTED', 'Fieldnote is not connected any more. Connect it again, then sign in.', 'none'],
  ['NO_FLOW', 'This sign-in is over. Choose “Add account” in the switcher to begin again.', 'none'],
  [
    'NOT_SAVED',
    'The browser could not save this. Perhaps its disk is full: make room, then try again.',
    'retry',
  ],
])('what the switcher itself had to stop is told: %s', (code, text, next) => {
  expect(told(stopped(code))).toEqual([{ field: null, text, next }]);
});

test('what the person stopped is not', () => {
  expect(told(stopped(null))).toEqual([]);
});

describe('what may be met in the popup, too, reads the same in both places', () => {
  test.each<[string, Failure]>([
    ['a pause that was asked for', failure('http', { status: 429 })],
    ['a pause that goes on', failure('throttled')],
    ['a session that is over', failure('http', { status: 401, code: 'SESSION_EXPIRED' })],
    ['a missing second step', failure('http', { status: 403, code: 'MFA_REQUIRED' })],
    ['an account that is disabled', failure('http', { status: 403, code: 'USER_DISABLED' })],
    ['a server in trouble', failure('http', { status: 502 })],
    ['a refusal without a word', failure('http', { status: 418 })],
    ['no answer', failure('timeout')],
  ])('%s', (_, problem) => {
    const sentence = failureSentence(problem, { asked: 'add', app: 'Fieldnote' });
    expect(told(problem)).toMatchObject([{ text: sentence }]);
  });
});

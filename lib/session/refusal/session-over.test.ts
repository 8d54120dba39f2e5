import { expect, test } from 'vitest';
import { type Failure, failure } from '../failure';
import { isSessionOver } from './session-over';

test.each<[string, Failure, boolean]>([
  ['a token that is not valid', failure('http', { status: 401, message: 'Invalid session' }), true],
  ['401 without a word', failure('http', { status: 401 }), true],
  ['a session that is gone', failure('http', { status: 404, message: 'Session not found' }), true],
  [
    'one that early builds cannot refresh',
    failure('http', { status: 500, message: 'Failed to refresh session' }),
    true,
  ],
  ['the code of the documentation', failure('http', { status: 403, code: 'SESSION_EXPIRED' }), true],
  ['a server in trouble', failure('http', { status: 500, message: 'Something went wrong' }), false],
  [
    'an address that is not there',
    failure('http', { status: 404, message: 'Resource does not exist' }),
    false,
  ],
  ['a pause', failure('http', { status: 429, message: 'Failed to refresh session' }), false],
  ['no answer', failure('timeout'), false],
])('%s says that the session is over, or not', (_, problem, over) => {
  expect(isSessionOver(problem)).toBe(over);
});

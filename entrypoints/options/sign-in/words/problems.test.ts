import { expect, test } from 'vitest';
import { failure } from '../../../../lib/session/failure';
import { plantFlow } from '../../../gallery/planted/planted-flow';
import { problemsOf } from './problems';

const told = (code: string | null) =>
  problemsOf(failure('aborted', { code }), { asked: 'sign-in', flow: plantFlow() });

test.each([
  ['NOT_CONNECTED', 'Fieldnote is not connected any more. Connect it again, then sign in.', 'none'],
  ['NO_FLOW', 'This sign-in is over. Choose “Add account” in the switcher to begin again.', 'none'],
  [
    'NOT_SAVED',
    'The browser could not save this. Perhaps its disk is full: make room, then try again.',
    'retry',
  ],
])('what the switcher itself had to stop is told: %s', (code, text, next) => {
  expect(told(code)).toEqual([{ field: null, text, next }]);
});

test('what the person stopped is not', () => {
  expect(told(null)).toEqual([]);
});

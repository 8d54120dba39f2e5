import { expect, test } from 'vitest';
import {
  type Failure,
  type FailureKind,
  failure,
  type OwnReason,
  ownFailure,
} from '../../lib/session/failure';
import type { SessionQuestion } from '../../lib/session/refusal/question';
import { failureSentence } from './failure-sentence';

const say = (problem: Failure, asked: SessionQuestion = 'switch') =>
  failureSentence({ failure: problem, asked }, 'Fieldnote');

test.each<[FailureKind, string]>([
  ['offline', 'You are offline.'],
  ['network', 'Fieldnote could not be reached.'],
  ['timeout', 'Fieldnote did not answer in time.'],
  ['permission', 'Fieldnote needs your permission first.'],
  ['redirected', 'Fieldnote answered from another address.'],
  ['parse', 'Fieldnote gave an unreadable answer.'],
  ['too-large', 'Fieldnote sent too much to read. Ask its support.'],
  ['paused', 'Fieldnote asked for a pause.'],
  ['superseded', 'Another choice took its place.'],
  ['not-taken', 'Fieldnote did not make the change.'],
  ['interrupted', 'Interrupted. Nothing changed.'],
  ['aborted', 'Stopped before it was done.'],
  ['http', 'Fieldnote refused (0).'],
])('a failure of kind %s reads %j', (kind, sentence) => {
  expect(say(failure(kind))).toBe(sentence);
});

test.each<[SessionQuestion, number, string]>([
  ['switch', 400, 'This account is no longer signed in.'],
  ['switch', 404, 'This account is no longer signed in.'],
  ['sign-out', 400, 'This account was already signed out.'],
  ['move', 400, 'This account is no longer a member there.'],
  ['move', 403, 'A rule of that organization does not allow it.'],
  ['read', 401, 'This session has ended. Sign in again.'],
  ['switch', 429, 'Fieldnote asked us to slow down.'],
  ['switch', 502, 'Fieldnote has a problem right now (502).'],
  ['read', 418, 'Fieldnote refused (418).'],
])('on %s, status %i reads %j', (asked, status, sentence) => {
  expect(say(failure('http', { status, message: 'Something went wrong' }), asked)).toBe(sentence);
});

test.each<[OwnReason, string]>([
  ['not-connected', 'Fieldnote is not connected anymore. Connect it again, then sign in.'],
  ['not-saved', 'The browser could not save this. Perhaps its disk is full: make room, then try again.'],
  ['no-longer-signed-in', 'This account is no longer signed in.'],
])('what the switcher itself has to say: %s', (own, sentence) => {
  expect(say(ownFailure(own))).toBe(sentence);
});

test.each([
  ['TOO_MANY_REQUESTS', 403, 'Fieldnote asked us to slow down.'],
  ['USER_DISABLED', 403, 'This account is disabled. Ask Fieldnote’s support.'],
  ['MFA_REQUIRED', 403, 'Two-step verification must be set up first.'],
  ['SESSION_EXPIRED', 401, 'This session has ended. Sign in again.'],
])('code %s reads the same at every endpoint', (code, status, sentence) => {
  expect(say(failure('http', { code, status }))).toBe(sentence);
  expect(say(failure('http', { code, status }), 'move')).toBe(sentence);
});

test.each([
  ['No active sign in', 'Nobody is active. Choose an account first.'],
  ['Invalid session', 'This session has ended. Sign in again.'],
  ['Session not found', 'This session has ended. Sign in again.'],
  ['Bad request body', 'Fieldnote refused (418).'],
  ['Ask your administrator for access.', 'Ask your administrator for access.'],
  ['<html><body>nginx</body></html>', 'Fieldnote refused (418).'],
  ['x'.repeat(121), 'Fieldnote refused (418).'],
])('the message %j reads %j', (message, sentence) => {
  expect(say(failure('http', { status: 418, message }))).toBe(sentence);
});

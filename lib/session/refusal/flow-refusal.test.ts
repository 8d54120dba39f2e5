import { describe, expect, test } from 'vitest';
import { type FailureKind, failure, ownFailure } from '../failure';
import { flowRefusal, flowRefusals } from './flow-refusal';
import type { FormField } from './form-field';
import type { Meaning, NextDeed } from './meaning';
import type { FlowQuestion } from './question';

type Place = FormField | null;
type Expected = [asked: FlowQuestion, what: Meaning, next: NextDeed, field?: Place];

const http = (status: number, code: string | null, message: string | null = null) =>
  failure('http', { status, code, message });

/** Every row of section 3.4, with the question that it can answer. */
const CODES: [code: string, status: number, message: string | null, ...Expected][] = [
  ['INVALID_CREDENTIALS', 401, 'Invalid credentials', 'sign-in', 'wrong-credentials', 'retry', 'password'],
  ['USER_NOT_FOUND', 404, 'User not found', 'sign-in', 'unknown-identifier', 'retry', 'identifier'],
  ['USER_NOT_FOUND', 404, null, 'forgot-password', 'unknown-identifier', 'retry', 'identifier'],
  ['USER_DISABLED', 403, 'User is disabled', 'sign-in', 'disabled', 'support'],
  ['USER_ALREADY_SIGNED_IN', 400, null, 'sign-in', 'already-signed-in', 'switch'],
  ['USER_ALREADY_SIGNED_IN', 400, null, 'answer-code', 'already-signed-in', 'switch'],
  ['EMAIL_EXISTS', 400, 'Field errors', 'sign-up', 'email-taken', 'retry', 'email'],
  ['USERNAME_EXISTS', 400, 'Field errors', 'sign-up', 'username-taken', 'retry', 'username'],
  ['PHONE_NUMBER_EXISTS', 400, 'Field errors', 'sign-up', 'phone-taken', 'retry', 'phone'],
  ['EMAIL_EXISTS', 400, null, 'complete-profile', 'email-taken', 'retry', 'email'],
  ['REQUIRED_FIELD', 400, 'Last name is required', 'sign-up', 'missing-field', 'retry', 'last_name'],
  ['REQUIRED_FIELD', 400, null, 'sign-up', 'missing-field', 'retry'],
  ['BAD_REQUEST_BODY', 400, 'Email address is required', 'sign-up', 'check-form', 'retry', 'email'],
  ['BAD_REQUEST_BODY', 400, 'Email address is required', 'sign-in', 'check-form', 'retry', 'identifier'],
  ['BAD_REQUEST_BODY', 400, 'Password needs a digit', 'reset-password', 'check-form', 'retry', 'password'],
  ['BAD_REQUEST_BODY', 400, 'phone_number is invalid', 'sign-up', 'check-form', 'retry', 'phone'],
  ['BAD_REQUEST_BODY', 400, 'Bad request body', 'sign-up', 'check-form', 'retry'],
  ['BAD_REQUEST_BODY', 400, 'Username has too many letters', 'sign-up', 'check-form', 'retry', 'username'],
  ['PROVIDER_REQUIRED', 400, null, 'sign-in', 'refused', 'hosted'],
  ['PROVIDER_NOT_CONFIGURED', 400, null, 'sign-in', 'way-unavailable', 'other-way'],
  ['CODE_REQUIRED', 400, null, 'sign-in', 'not-completed', 'restart'],
  ['INVALID_CODE', 400, null, 'sign-in', 'not-completed', 'restart'],
  ['INVALID_STATE', 500, null, 'sign-in', 'link-over', 'restart'],
  ['OAUTH_COMPLETION_FAILED', 400, null, 'sign-in', 'not-completed', 'restart'],
  ['VERIFICATION_STRATEGY_REQUIRED', 400, null, 'prepare', 'refused', 'hosted'],
  ['BAD_SIGN_IN_ATTEMPT', 400, null, 'prepare', 'attempt-over', 'restart'],
  ['BAD_SIGN_IN_ATTEMPT', 500, null, 'answer-code', 'attempt-over', 'restart'],
  ['MISSING_VERIFICATION_CODE', 400, null, 'answer-code', 'code-missing', 'retry', 'code'],
  ['VERIFICATION_CODE_EXPIRED', 400, null, 'answer-code', 'code-expired', 'resend', 'code'],
  ['SIGNUP_RESTRICTED', 403, null, 'sign-up', 'sign-up-by-invitation', 'none'],
  ['SIGNUP_WAITLIST_ONLY', 400, null, 'sign-up', 'sign-up-by-waitlist', 'waitlist'],
  ['EMAIL_NOT_ALLOWED', 400, null, 'sign-up', 'email-not-allowed', 'retry', 'email'],
  ['EMAIL_BLOCKED', 400, null, 'waitlist', 'email-not-allowed', 'retry', 'email'],
  ['DISPOSABLE_EMAIL_BLOCKED', 400, null, 'sign-up', 'email-disposable', 'retry', 'email'],
  ['COUNTRY_RESTRICTED', 403, null, 'sign-up', 'country-restricted', 'retry', 'phone'],
  ['VOIP_NUMBER_BLOCKED', 400, null, 'sign-up', 'phone-voip', 'retry', 'phone'],
  ['BANNED_KEYWORD', 400, 'First name is not allowed', 'sign-up', 'banned-word', 'retry', 'first_name'],
  ['BANNED_KEYWORD', 400, 'Username is not allowed', 'sign-up', 'banned-word', 'retry', 'username'],
  ['NO_ALTERNATIVE_AUTH_METHOD', 400, null, 'sign-in', 'refused', 'hosted'],
  ['INVALID_INVITATION_TOKEN', 400, null, 'sign-up', 'invitation-invalid', 'none'],
  ['INVITATION_EXPIRED', 400, null, 'invitation', 'invitation-expired', 'none'],
  ['INVITATION_EMAIL_MISMATCH', 400, null, 'sign-up', 'invitation-other-email', 'retry', 'email'],
  ['INVITATION_REQUIRES_SIGNUP', 400, null, 'sign-in', 'invitation-needs-sign-up', 'sign-up'],
  ['INVITATION_REQUIRES_SIGNIN', 400, null, 'sign-up', 'invitation-needs-sign-in', 'sign-in'],
  ['ALREADY_ORGANIZATION_MEMBER', 400, null, 'sign-up', 'already-member', 'sign-in'],
  ['MFA_REQUIRED', 403, null, 'sign-in', 'two-step-needed', 'hosted'],
  ['PASSKEY_NOT_ENABLED', 403, null, 'sign-in', 'passkeys-off', 'other-way'],
  ['SOCIAL_ACCOUNT_ALREADY_CONNECTED', 400, null, 'sign-in', 'refused', 'hosted'],
  ['TOO_MANY_REQUESTS', 429, null, 'prepare', 'throttled', 'wait'],
  ['TOO_MANY_REQUESTS', 403, 'Too many requests', 'sign-in', 'locked-out', 'locked'],
  ['TOO_MANY_REQUESTS', 403, 'Too many requests', 'prepare', 'throttled', 'wait'],
  ['TOO_MANY_REQUESTS', 403, 'Challenge verification failed', 'sign-in', 'challenge-refused', 'challenge'],
  ['BAD_REQUEST_BODY', 403, 'Challenge verification failed', 'sign-up', 'challenge-refused', 'challenge'],
  ['UNAUTHORIZED', 401, null, 'answer-code', 'session-over', 'restart'],
  ['UNAUTHORIZED', 401, 'No active sign in', 'complete-profile', 'nobody-active', 'choose-account'],
  ['INTERNAL', 500, null, 'sign-up', 'server-trouble', 'retry'],
  ['SESSION_EXPIRED', 401, null, 'sign-in', 'session-over', 'restart'],
  ['NETWORK_ERROR', 400, null, 'sign-in', 'refused', 'retry'],
  ['VALIDATION_ERROR', 400, null, 'sign-in', 'refused', 'retry'],
  ['UNKNOWN', 400, null, 'sign-in', 'refused', 'retry'],
  ['PROVIDER_NOT_CONFIGURED', 400, null, 'provider', 'way-unavailable', 'other-way'],
  ['PASSKEY_NOT_ENABLED', 403, null, 'passkey', 'passkeys-off', 'other-way'],
  ['INVALID_CREDENTIALS', 401, 'Invalid credentials', 'passkey', 'passkey-unknown', 'other-way'],
  ['UNAUTHORIZED', 401, null, 'ticket', 'ticket-invalid', 'retry', 'ticket'],
  ['TEAPOT', 418, 'I am a teapot', 'sign-in', 'refused', 'retry'],
  ['CONSTRUCTOR', 400, null, 'sign-in', 'refused', 'retry'],
];

/** Every row of section 3.5 that can answer one of these questions. */
const MESSAGES: [message: string, status: number, ...Expected][] = [
  ['Invalid or expired OTP', 400, 'answer-code', 'code-wrong-or-expired', 'resend', 'code'],
  ['Invalid OTP', 400, 'answer-code', 'code-wrong', 'retry', 'code'],
  ['invalid otp.', 400, 'forgot-code', 'code-wrong', 'retry', 'code'],
  ['Invalid authentication code', 400, 'answer-code', 'code-wrong', 'retry', 'code'],
  ['Invalid backup code', 400, 'answer-code', 'backup-code-wrong', 'retry', 'code'],
  ['Authenticator not set up', 400, 'prepare', 'factor-unavailable', 'choose-factor'],
  ['No backup codes available', 400, 'answer-code', 'factor-unavailable', 'choose-factor'],
  ['Attempt already completed', 400, 'prepare', 'already-completed', 'reread'],
  ['Email already verified', 400, 'prepare', 'already-verified', 'reread'],
  ['Invalid step', 400, 'prepare', 'wrong-step', 'reread'],
  ['Invalid or missing strategy', 400, 'sign-in', 'way-unavailable', 'hosted'],
  ['Missing required fields', 400, 'complete-profile', 'missing-field', 'reread'],
  ['Bad request body', 400, 'sign-in', 'check-form', 'retry'],
  ['redirect_uri host must be under deployment domain', 400, 'sign-in', 'way-unavailable', 'hosted'],
  ['Challenge verification failed', 403, 'identify', 'challenge-refused', 'challenge'],
  ['No active sign in', 401, 'complete-profile', 'nobody-active', 'choose-account'],
  ['No active sign-in found', 401, 'complete-profile', 'nobody-active', 'choose-account'],
  ['Session not found', 404, 'sign-in', 'session-over', 'restart'],
  ['Invalid session', 401, 'sign-in', 'session-over', 'restart'],
  ['Login session expired', 400, 'sign-in', 'attempt-over', 'restart'],
  ['Login session expired', 400, 'passkey', 'attempt-over', 'restart'],
  ['Invalid or expired ticket', 401, 'ticket', 'ticket-invalid', 'retry', 'ticket'],
  ['User is already signed in', 400, 'ticket', 'already-signed-in', 'switch'],
  ['User is already signed in', 400, 'sso', 'refused', 'retry'],
  ['Too many attempts', 400, 'prepare', 'throttled', 'wait'],
  ['Something went wrong. Please try again later.', 500, 'prepare', 'server-trouble', 'retry'],
  ['Something went wrong. Please try again later.', 400, 'prepare', 'refused', 'retry'],
  ['Invalid or expired token', 400, 'reset-password', 'attempt-over', 'restart'],
  ['Resource does not exist', 404, 'waitlist', 'way-unavailable', 'hosted'],
];

describe('a code has one meaning, one place and one way on (section 3.4)', () => {
  test.each(CODES)('%s %d %j to %s: %s, %s', (code, status, message, asked, what, next, field = null) => {
    expect(flowRefusal(http(status, code, message), { asked })).toMatchObject({ what, next, field });
  });
});

describe('so has a message without a code (section 3.5)', () => {
  test.each(MESSAGES)('%s (%d) to %s: %s, %s', (message, status, asked, what, next, field = null) => {
    expect(flowRefusal(http(status, null, message), { asked })).toMatchObject({ what, next, field });
  });
});

test('a known message says more than a general code beside it', () => {
  const refusal = flowRefusal(http(400, 'BAD_REQUEST_BODY', 'Invalid OTP'), { asked: 'answer-code' });
  expect(refusal).toEqual({ what: 'code-wrong', next: 'retry', field: 'code', words: null });
});

test('a redirect that is refused is not a provider that is off', () => {
  const message = 'redirect_uri host must be under deployment domain';
  const refusal = flowRefusal(http(400, 'PROVIDER_NOT_CONFIGURED', message), { asked: 'sign-in' });
  expect(refusal.next).toBe('hosted');
});

test('a backup code is told as one even where the server speaks of an authenticator', () => {
  const problem = http(400, null, 'Invalid authentication code');
  expect(flowRefusal(problem, { asked: 'answer-code', factor: 'backup_code' }).what).toBe(
    'backup-code-wrong',
  );
});

describe('the words of the server', () => {
  test.each([
    ['BAD_REQUEST_BODY', 'Username must have five letters', 'Username must have five letters'],
    ['REQUIRED_FIELD', 'Shoe size is required', 'Shoe size is required'],
    ['TEAPOT', 'I am a teapot', 'I am a teapot'],
    [null, 'Not on a Sunday', 'Not on a Sunday'],
    [null, 'Something went wrong. Please try again later.', null],
    ['BAD_REQUEST_BODY', 'Bad request body', null],
    ['TEAPOT', null, null],
    ['EMAIL_EXISTS', 'Field errors', null],
  ])('%s with %j shows %j', (code, message, words) => {
    expect(flowRefusal(http(400, code, message), { asked: 'sign-up' }).words).toBe(words);
  });
});

test.each(['sign-in 403 TOO_MANY_REQUESTS ', ' USER_DISABLED ', 'challenge 500 null ', 'prepare 429 '])(
  'a message %j passes neither for a code nor for a status',
  (message) => {
    expect(flowRefusal(http(400, null, message), { asked: 'prepare' }).what).toBe('refused');
  },
);

describe('an error is shown at a field that is on screen, or at the form', () => {
  test.each<[FlowQuestion, string, Place]>([
    ['sign-in', 'INVALID_CREDENTIALS', 'password'],
    ['identify', 'INVALID_CREDENTIALS', null],
    ['answer-code', 'INVALID_CREDENTIALS', null],
    ['sign-in', 'EMAIL_NOT_ALLOWED', 'identifier'],
    ['sign-up', 'EMAIL_NOT_ALLOWED', 'email'],
    ['prepare', 'MISSING_VERIFICATION_CODE', null],
    ['sign-up', 'USER_NOT_FOUND', null],
  ])('%s, %s: %j', (asked, code, field) => {
    expect(flowRefusal(http(400, code), { asked }).field).toBe(field);
  });
});

test('several fields at fault are each told (section 4.5)', () => {
  const fieldErrors = [
    { field: 'email', code: 'EMAIL_EXISTS' },
    { field: 'username', code: 'USERNAME_EXISTS' },
  ];
  const problem = { ...http(400, 'EMAIL_EXISTS', 'Field errors'), fieldErrors };
  expect(flowRefusals(problem, { asked: 'sign-up' })).toMatchObject([
    { field: 'email', what: 'email-taken' },
    { field: 'username', what: 'username-taken' },
  ]);
  expect(flowRefusals(http(403, 'SIGNUP_RESTRICTED'), { asked: 'sign-up' })).toMatchObject([
    { field: null, what: 'sign-up-by-invitation' },
  ]);
});

describe('without an answer', () => {
  test.each<[FailureKind, Meaning, NextDeed]>([
    ['offline', 'offline', 'retry'],
    ['network', 'network', 'retry'],
    ['timeout', 'timeout', 'retry'],
    ['permission', 'permission', 'retry'],
    ['redirected', 'redirected', 'retry'],
    ['parse', 'parse', 'retry'],
    ['too-large', 'too-large', 'retry'],
    ['paused', 'paused', 'wait'],
    ['interrupted', 'interrupted', 'retry'],
  ])('%s is %s', (kind, what, next) => {
    expect(flowRefusal(failure(kind), { asked: 'sign-in' })).toEqual({
      field: null,
      what,
      next,
      words: null,
    });
  });
});

describe('a proof of work has nothing to correct (rule FR-5)', () => {
  test.each([
    ['of another kind', ownFailure('challenge-unsupported'), 'challenge-unsupported', 'hosted'],
    ['not accepted', http(400, 'BAD_REQUEST_BODY', 'Invalid solutions'), 'challenge-refused', 'hosted'],
    ['refused without a word', http(403, null), 'challenge-refused', 'hosted'],
    ['asked for too often', http(429, null), 'throttled', 'wait'],
    ['of a server in trouble', http(503, null), 'server-trouble', 'retry'],
  ])('%s', (_, problem, what, next) => {
    expect(flowRefusal(problem, { asked: 'challenge' })).toMatchObject({ what, next, field: null });
  });
});

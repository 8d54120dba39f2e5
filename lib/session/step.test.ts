import { describe, expect, test } from 'vitest';
import type { Attempt, Step } from './attempt';
import { attemptOf, hasExpired, newestAttempt, stepFor } from './step';

const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  id: '1',
  kind: 'signin',
  method: null,
  userId: null,
  errored: false,
  createdAt: null,
  expiresAt: null,
  currentStep: '',
  completed: false,
  missingFields: [],
  secondFactors: [],
  ...changes,
});

describe('the next step of a sign-in (section 5.2)', () => {
  const steps: [string, Step][] = [
    ['verify_password', { at: 'password' }],
    ['verify_email', { at: 'code', by: 'email' }],
    ['verify_email_otp', { at: 'code', by: 'email' }],
    ['verify_email_link', { at: 'link' }],
    ['verify_phone', { at: 'code', by: 'phone' }],
    ['verify_phone_otp', { at: 'code', by: 'phone' }],
    ['verify_second_factor', { at: 'second-factor', factors: [] }],
    ['add_second_factor', { at: 'enrol' }],
    ['password_reset_initiation', { at: 'hosted', step: 'password_reset_initiation' }],
    ['password_reset_completion', { at: 'hosted', step: 'password_reset_completion' }],
    ['verify_otp', { at: 'code', by: 'email' }],
    ['verify_retina', { at: 'hosted', step: 'verify_retina' }],
    ['constructor', { at: 'hosted', step: 'constructor' }],
    ['', { at: 'hosted', step: '' }],
  ];

  test.each(steps)('%s', (currentStep, step) => {
    expect(stepFor(attempt({ currentStep }))).toEqual(step);
  });

  test.each(steps)('a completed one is done, even at %s', (currentStep) => {
    expect(stepFor(attempt({ currentStep, completed: true }))).toEqual({ at: 'done' });
  });
});

test.each<[string, Step]>([
  ['verify_email', { at: 'code', by: 'email' }],
  ['verify_phone', { at: 'code', by: 'phone' }],
  ['verify_authenticator', { at: 'hosted', step: 'verify_authenticator' }],
  ['', { at: 'hosted', step: '' }],
])('the next step of a sign-up (section 5.5): %s', (currentStep, step) => {
  expect(stepFor(attempt({ kind: 'signup', currentStep }))).toEqual(step);
});

test.each<[string | null, Step]>([
  ['email_otp', { at: 'code', by: 'email' }],
  ['phone_otp', { at: 'code', by: 'phone' }],
  ['magic_link', { at: 'link' }],
  ['plain_email', { at: 'code', by: 'email' }],
  ['retina', { at: 'code', by: 'email' }],
  [null, { at: 'code', by: 'email' }],
])('verify_otp asks for what the method %s has sent', (method, step) => {
  expect(stepFor(attempt({ currentStep: 'verify_otp', method }))).toEqual(step);
});

test('a second factor keeps the order of the server', () => {
  const secondFactors: Attempt['secondFactors'] = ['backup_code', 'authenticator'];
  expect(stepFor(attempt({ currentStep: 'verify_second_factor', secondFactors }))).toEqual({
    at: 'second-factor',
    factors: ['backup_code', 'authenticator'],
  });
});

describe('a profile that lacks something', () => {
  test.each<[string[], Step]>([
    [
      ['first_name', 'last_name', 'username', 'email_address', 'phone_number'],
      { at: 'profile', missing: ['first_name', 'last_name', 'username', 'email', 'phone'] },
    ],
    [['email', 'phone', 'email_address'], { at: 'profile', missing: ['email', 'phone'] }],
    [['shoe_size', 'username'], { at: 'profile', missing: ['username'] }],
    [['shoe_size'], { at: 'hosted', step: 'complete_profile' }],
    [[], { at: 'hosted', step: 'complete_profile' }],
  ])('%j', (missingFields, step) => {
    expect(stepFor(attempt({ currentStep: 'complete_profile', missingFields }))).toEqual(step);
  });
});

describe('finding an attempt', () => {
  const [newer, older] = [attempt({ id: '9' }), attempt({ id: '2' })];
  const signUp = attempt({ id: '10', kind: 'signup' });
  const attempts = [signUp, newer, older];

  test('the newest of a kind is the first of it', () => {
    expect(newestAttempt(attempts, 'signin')).toBe(newer);
    expect(newestAttempt(attempts, 'signup')).toBe(signUp);
    expect(newestAttempt([newer], 'signup')).toBeNull();
  });

  test('a flow knows its own by the id', () => {
    expect(attemptOf(attempts, '2')).toBe(older);
    expect(attemptOf(attempts, '3')).toBeNull();
  });
});

describe('running out (rule FR-10)', () => {
  const [minute, second] = [60_000, 1000];
  test.each([
    ['its own end and the slack', { createdAt: 0, expiresAt: 5 * minute }, 7 * minute, false],
    ['a moment later', { createdAt: 0, expiresAt: 5 * minute }, 7 * minute + second, true],
    ['ten minutes and the slack, when it names no end', { createdAt: 0 }, 12 * minute, false],
    ['a moment after those', { createdAt: 0 }, 12 * minute + second, true],
    ['any time, when it names neither', {}, Number.MAX_SAFE_INTEGER, false],
  ])('%s', (_, times, now, expired) => {
    expect(hasExpired(attempt(times), { now })).toBe(expired);
  });
});

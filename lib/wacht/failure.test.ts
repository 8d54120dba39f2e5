import { describe, expect, test } from 'vitest';
import type { Failure } from '../session/failure';
import { refusal, tellsError } from './failure';

const known = { status: 400, retryAfterMs: null };

const GENERIC = 'Something went wrong. Please try again later.';

const credentials = {
  code: 'INVALID_CREDENTIALS',
  message: 'Invalid credentials. Please try again.',
  fieldErrors: [{ field: 'password', code: 'INVALID_CREDENTIALS' }],
};

const shapes: [string, unknown, Partial<Failure>][] = [
  [
    'E1 coded',
    {
      status: 401,
      message: 'Invalid credentials',
      data: null,
      errors: [{ code: 'INVALID_CREDENTIALS', message: credentials.message }],
    },
    credentials,
  ],
  [
    'E1 in lower case',
    { errors: [{ code: 'verification_code_expired', message: 'Too old' }] },
    {
      code: 'VERIFICATION_CODE_EXPIRED',
      message: 'Too old',
      fieldErrors: [{ field: 'code', code: 'VERIFICATION_CODE_EXPIRED' }],
    },
  ],
  [
    'E2 uncoded, null',
    { status: 400, message: 'Invalid OTP', errors: null },
    { code: null, message: 'Invalid OTP' },
  ],
  [
    'E2 uncoded, empty',
    { status: 400, message: 'Invalid step', errors: [] },
    { code: null, message: 'Invalid step' },
  ],
  [
    'E3 fixed text',
    { status: 400, message: GENERIC, data: null, errors: [] },
    { code: null, message: GENERIC },
  ],
  [
    'E4 unbound form',
    { status: 400, message: 'Bad request body', data: { email: 'required' } },
    { message: 'Bad request body' },
  ],
  [
    'E4 coded: the envelope is the specific one',
    {
      message: 'Email address is required',
      errors: [{ code: 'BAD_REQUEST_BODY', message: 'Bad request body' }],
    },
    { code: 'BAD_REQUEST_BODY', message: 'Email address is required' },
  ],
  [
    'E4 coded: without envelope words the element speaks',
    { message: '', errors: [{ code: 'BAD_REQUEST_BODY', message: 'Bad request body' }] },
    { code: 'BAD_REQUEST_BODY', message: 'Bad request body' },
  ],
  ['E5 wrong host', { message: 'Deployment not found' }, { code: null, message: 'Deployment not found' }],
  [
    'E6 object',
    { error: { code: 'session_expired', message: 'Session expired', status: 401 } },
    { code: 'SESSION_EXPIRED', message: 'Session expired' },
  ],
  ['E7 text', { error: 'unauthorized' }, { code: null, message: 'unauthorized' }],
  [
    'E8 numeric code',
    { errors: [{ message: 'Unauthorized', code: 401 }] },
    { code: null, message: 'Unauthorized' },
  ],
  ['E9 plain text', null, { code: null, message: null }],
  ['E10 HTML', null, { code: null, message: null }],
  ['E11 empty', undefined, { code: null, message: null }],
  ['E12 wrong type: text', 'x', { code: null, message: null }],
  ['E12 wrong type: list', [], { code: null, message: null }],
  ['E12 wrong type: number', 7, { code: null, message: null }],
  ['odd errors', { message: 'm', errors: [null, 7, 'x'] }, { code: null, message: 'm' }],
  ['errors as an object', { message: 'm', errors: { code: 'X' } }, { code: null, message: 'm' }],
];

describe('every shape of refusal becomes one record (rule ER-1)', () => {
  test.each(shapes)('%s', (_, reply, expected) => {
    const nothing = { kind: 'http', code: null, message: null, fieldErrors: [], ...known };
    expect(refusal(reply, known)).toEqual({ ...nothing, ...expected });
  });
});

test('every element of a field goes to its field', () => {
  const errors = ['EMAIL_EXISTS', 'username_exists', 'INTERNAL'].map((code) => ({ code, message: code }));
  expect(refusal({ errors }, known)).toMatchObject({
    code: 'EMAIL_EXISTS',
    fieldErrors: [
      { field: 'email', code: 'EMAIL_EXISTS' },
      { field: 'username', code: 'USERNAME_EXISTS' },
    ],
  });
});

test('the first element with a code tells it, though another comes before', () => {
  const errors = [
    { code: 1, message: 'one' },
    { code: 'MFA_REQUIRED', message: 'two' },
  ];
  expect(refusal({ errors }, known)).toMatchObject({ code: 'MFA_REQUIRED', message: 'two' });
});

test('words of the server are plain, on one line and short', () => {
  const { message } = refusal({ message: `\u202e<b>Oh</b>\n${'x'.repeat(500)}` }, known);
  expect(message).toMatch(/^<b>Oh<\/b> x+$/);
  expect(message).toHaveLength(200);
});

test('words where a code should be are no code', () => {
  expect(refusal({ errors: [{ code: 'please sign in', message: 'm' }] }, known).code).toBeNull();
});

test.each([
  [{ errors: [{ code: 'X', message: '' }] }, true],
  [{ status: 401, message: 'no', errors: null }, true],
  [{ status: '401' }, true],
  [{ status: 200, errors: null }, false],
  [{ status: '200', errors: [] }, false],
  [null, false],
  ['x', false],
])('%j inside a good status tells an error: %j (rules TR-2 and TR-3)', (reply, tells) => {
  expect(tellsError(reply)).toBe(tells);
});

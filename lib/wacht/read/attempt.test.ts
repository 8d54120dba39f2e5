import { describe, expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { readSession } from './session';

const attempts = (lists: object) => inOneGo(readSession({ id: '1', ...lists }))?.attempts ?? [];
const ids = (lists: object) => attempts(lists).map(({ id }) => id);

test('an attempt in full', () => {
  const wire = {
    id: '555555555555555555',
    created_at: '2026-07-12T08:00:00.123456Z',
    expires_at: '2026-07-12T08:10:00Z',
    user_id: null,
    method: 'plain_email',
    current_step: 'verify_second_factor',
    completed: 'false',
    missing_fields: ['email_address', '', 7, 'shoe_size'],
    available_2fa_methods: ['backup_code', 'retina', 'authenticator', null],
    password: 'must not be taken over',
  };
  expect(attempts({ signin_attempts: [wire] })).toEqual([
    {
      id: '555555555555555555',
      kind: 'signin',
      method: 'plain_email',
      userId: null,
      errored: false,
      createdAt: Date.parse('2026-07-12T08:00:00.123Z'),
      expiresAt: Date.parse('2026-07-12T08:10:00Z'),
      currentStep: 'verify_second_factor',
      completed: false,
      missingFields: ['email_address', 'shoe_size'],
      secondFactors: ['backup_code', 'authenticator'],
    },
  ]);
});

test('an attempt of which only the id is known', () => {
  const nothing = { expires_at: '0001-01-01T00:00:00Z', missing_fields: null, available_2fa_methods: 'x' };
  expect(attempts({ signup_attempts: [{ id: 7, ...nothing }] })).toEqual([
    {
      id: '7',
      kind: 'signup',
      method: null,
      userId: null,
      errored: false,
      createdAt: null,
      expiresAt: null,
      currentStep: '',
      completed: false,
      missingFields: [],
      secondFactors: [],
    },
  ]);
});

test.each([
  ['72057594037927937', true],
  [7, 'true'],
])('whom it is for, and that it is given up: %j, %j', (user_id, errored) => {
  expect(attempts({ signin_attempts: [{ id: '5', user_id, errored }] })).toMatchObject([
    { userId: String(user_id), errored: true },
  ]);
});

test.each([null, '0', 0, '', {}, undefined])('%j is nobody yet', (user_id) => {
  expect(attempts({ signup_attempts: [{ id: '5', user_id, errored: null }] })).toMatchObject([
    { userId: null, errored: false },
  ]);
});

describe('the newest comes first (section 4.1.1)', () => {
  const at = (id: string, time?: string) => ({ id, created_at: time });
  const [early, late] = ['2026-07-12T08:00:00Z', '2026-07-12T08:00:01Z'];

  test.each([
    ['oldest first', [at('1', early), at('2', late)]],
    ['newest first', [at('2', late), at('1', early)]],
  ])('whether the server has the %s', (_, signin_attempts) => {
    expect(ids({ signin_attempts })).toEqual(['2', '1']);
  });

  test('of one time, the larger id, digit by digit', () => {
    const signin_attempts = ['72057594037927937', '9', '72057594037927938', '10'].map((id) => at(id, early));
    expect(ids({ signin_attempts })).toEqual(['72057594037927938', '72057594037927937', '10', '9']);
  });

  test('one without a time is older than any other', () => {
    expect(ids({ signin_attempts: [at('9'), at('1', early)] })).toEqual(['1', '9']);
  });

  test('sign-ups stand among sign-ins', () => {
    const lists = { signin_attempts: [at('1', early)], signup_attempts: [at('2', late)] };
    expect(attempts(lists).map(({ id, kind }) => [id, kind])).toEqual([
      ['2', 'signup'],
      ['1', 'signin'],
    ]);
  });
});

test.each([null, 'none', {}, [null, 7, {}, { id: '0' }]])('%j is no attempt (rule TR-9)', (list) => {
  expect(attempts({ signin_attempts: list, signup_attempts: list })).toEqual([]);
});

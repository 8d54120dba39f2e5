import { describe, expect, test } from 'vitest';
import type { Step } from '../../../../lib/session/attempt';
import type { FlowState } from '../../../../lib/session/flow';
import { plantFlow, plantSettings, plantStep } from '../../../gallery/planted/planted-flow';
import type { Card } from './card';
import { cardKey, cardOf, hasClock } from './card-of';
import type { Place } from './place';
import { UNREAD } from './state';

const HERE: Place = { at: 'flow' };
const invitation = { valid: true, firstName: '', lastName: '', email: 'kenji@mori.works', code: null };

const cardAt = (state: FlowState, place: Place = HERE): Card => cardOf(plantFlow({ state }), place);

test.each<[FlowState, Card['card']]>([
  [{ at: 'start' }, 'start'],
  [{ at: 'done', title: 'Mina', key: 'mina', switched: true }, 'done'],
  [{ at: 'already', title: 'Mina', signInId: '1' }, 'already'],
  [{ at: 'locked', until: 1 }, 'locked'],
  [{ at: 'gone' }, 'gone'],
  [{ at: 'session-changed', after: null, lost: [] }, 'session-changed'],
  [{ at: 'leaving', elsewhere: { by: 'sso' }, host: 'login.quelllabs.co' }, 'leaving'],
  [{ at: 'tab', elsewhere: { by: 'app' }, since: 1 }, 'tab'],
  [{ at: 'left', elsewhere: { by: 'app' }, why: 'closed', code: null, words: null }, 'left'],
])('a flow at $at shows %s', (state, card) => {
  expect(cardAt(state).card).toBe(card);
});

test.each<[Step, Card['card']]>([
  [{ at: 'password' }, 'password'],
  [{ at: 'code', by: 'email' }, 'code'],
  [{ at: 'link' }, 'link'],
  [{ at: 'opened' }, 'opened'],
  [{ at: 'profile', missing: ['last_name'] }, 'profile'],
  [{ at: 'enrol' }, 'enrol'],
  [{ at: 'hosted', step: 'verify_selfie' }, 'hosted'],
  [{ at: 'done' }, 'hosted'],
])('the step $at shows %s, never nothing', (step, card) => {
  expect(cardAt(plantStep(step)).card).toBe(card);
});

describe('a second factor', () => {
  const several = plantStep({ at: 'second-factor', factors: ['authenticator', 'phone_otp', 'backup_code'] });
  const only = (factor: 'authenticator' | 'phone_otp') =>
    plantStep({ at: 'second-factor', factors: [factor] });

  test.each<[string, FlowState, Place, Partial<Card>]>([
    ['is chosen among several', several, HERE, { card: 'factors' }],
    [
      'needs no choice when it is the only one',
      only('authenticator'),
      HERE,
      { card: 'factor-code', others: false },
    ],
    ['can be changed', { ...several, factor: 'authenticator' }, { at: 'factors' }, { card: 'factors' }],
    [
      'that was prepared is asked for again after a pause',
      { ...several, factor: 'backup_code' },
      HERE,
      { card: 'factor-code', factor: 'backup_code', others: true },
    ],
    ['by text message asks for the last digits first', only('phone_otp'), HERE, { card: 'last-digits' }],
    [
      'by text message asks for the code once it is sent',
      { ...only('phone_otp'), factor: 'phone_otp', sentAt: 1 },
      HERE,
      { card: 'factor-code', factor: 'phone_otp' },
    ],
    [
      'by text message asks for the digits again to send again',
      { ...only('phone_otp'), factor: 'phone_otp', sentAt: 1 },
      { at: 'last-digits' },
      { card: 'last-digits' },
    ],
    [
      'without a method is said to be left to the app’s own page',
      plantStep({ at: 'second-factor', factors: [] }),
      HERE,
      { card: 'no-factor' },
    ],
  ])('%s', (_, state, place, card) => {
    expect(cardAt(state, place)).toMatchObject(card);
  });
});

describe('signing up', () => {
  const signUp = (mode: 'public' | 'restricted' | 'waitlist' | null, place: Place = HERE) =>
    cardOf(plantFlow({ kind: 'signup', settings: plantSettings({ signUp: mode }) }), place).card;

  test.each([
    ['public', 'sign-up'],
    ['restricted', 'invitation'],
    ['waitlist', 'waitlist'],
    [null, 'sign-up'],
  ] as const)('in mode %s begins with %s', (mode, card) => {
    expect(signUp(mode)).toBe(card);
  });

  test.each(['restricted', 'waitlist'] as const)('in mode %s an invitation opens the form', (mode) => {
    expect(signUp(mode, { at: 'invited', invitation })).toBe('sign-up');
  });

  test('an invitation can be pasted instead of waiting', () => {
    expect(signUp('waitlist', { at: 'invitation' })).toBe('invitation');
  });
});

test.each(['maintenance', 'limit', 'one-account'] as const)('nothing can be added: %s', (barred) => {
  expect(cardOf(plantFlow({ barred }), HERE)).toEqual({ card: 'barred', why: barred });
});

test('a flow that is under way goes on when the last place was taken meanwhile', () => {
  const state = plantStep({ at: 'code', by: 'email' });
  expect(cardOf(plantFlow({ barred: 'limit', state }), HERE).card).toBe('code');
});

test('a forgotten password can be set from where one is locked out', () => {
  expect(cardAt({ at: 'locked', until: 1 }, { at: 'forgotten' }).card).toBe('forgotten');
});

test('another way in is another card, so that its first field gets the focus', () => {
  const keys = (['email_password', 'phone_otp'] as const).map((way) => cardKey({ card: 'start' }, way));
  expect(new Set(keys).size).toBe(2);
});

test.each<[FlowState, boolean]>([
  [{ at: 'start' }, false],
  [plantStep({ at: 'code', by: 'email' }), true],
  [plantStep({ at: 'profile', missing: [] }), false],
  [{ at: 'locked', until: 1 }, true],
  [{ at: 'done', title: 'Mina', key: 'mina', switched: true }, true],
])('a clock runs where there is something to wait for ($at: %s)', (state, runs) => {
  expect(hasClock({ ...UNREAD, flow: plantFlow({ state }) })).toBe(runs);
});

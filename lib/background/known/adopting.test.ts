import { expect, test } from 'vitest';
import { inOneGo } from '../../../test/in-one-go';
import { plantedAccount, plantedSession } from '../../../test/worker/planted-people';
import type { Account, Session } from '../../session/types';
import { adopt as adoptInSlices } from './adopting';
import { EMPTY_ROSTER, type Roster } from './records';
import { signedOutAll } from './roster';

const adopt = (...read: Parameters<typeof adoptInSlices>) => inOneGo(adoptInSlices(...read));

const session = (id: string, accounts: Account[], activeId: string | null = null): Session =>
  plantedSession(accounts, { id, activeId });
const [ada, bo, cy] = [plantedAccount('Ada'), plantedAccount('Bo'), plantedAccount('Cy')];
const first = adopt(EMPTY_ROSTER, session('s1', [ada, bo], ada.signInId), 1);

test('order is that of first sight, whatever the server says later; new ones come last', () => {
  const later = adopt(first, session('s1', [cy, bo, ada], bo.signInId), 2);

  expect(later.entries.map(({ title }) => title)).toEqual(['Ada', 'Bo', 'Cy']);
  expect(later.entries.map(({ digit }) => digit)).toEqual([1, 2, 3]);
});

const somewhere = { organization: 'Quell', workspace: 'Lab', membershipId: '7' };
const untold = { organization: null, workspace: null };

test.each<[string, Partial<Account>, Partial<Account>]>([
  ['the same membership alone', { ...untold, membershipId: '7' }, somewhere],
  ['nothing of it', { ...untold, membershipId: null }, somewhere],
  ['another membership alone', { ...untold, membershipId: '8' }, { ...untold, membershipId: '8' }],
  ['that there is none', { ...untold, membershipId: null, nowhere: true }, { ...untold, membershipId: null }],
])('of where somebody works, what a reply leaves out is no news: %s', (_, told, known) => {
  const before = adopt(EMPTY_ROSTER, session('s1', [plantedAccount('Ada', somewhere)]), 1);
  expect(adopt(before, session('s1', [plantedAccount('Ada', told)]), 2).entries[0]).toMatchObject(known);
});

test('a reply that does not say whether an account is disabled changes nothing about that', () => {
  const before = adopt(EMPTY_ROSTER, session('s1', [plantedAccount('Ada', { disabled: true })]), 1);
  const later = adopt(before, session('s1', [plantedAccount('Ada', { disabled: null })]), 2);
  expect(later.entries[0]?.disabled).toBe(true);
});

test('who vanished is ended, with the name, hue and digit kept', () => {
  const later = adopt(first, session('s1', [ada]), 5);

  expect(later.entries[1]).toMatchObject({
    title: 'Bo',
    signInId: null,
    endedAt: 5,
    hue: first.entries[1]?.hue,
    digit: 2,
  });
});

test('an empty session under the same id is a sign-out, under another id a lost session', () => {
  expect(adopt(first, session('s1', []), 2).phase).toBe('signed-out');
  expect(adopt(first, session('s2', []), 2).phase).toBe('ended');
});

test('a lost session stays lost until somebody signs in', () => {
  const lost = adopt(first, session('s2', []), 2);

  expect(adopt(lost, session('s2', []), 3).phase).toBe('ended');
  expect(adopt(lost, session('s3', []), 3).phase).toBe('ended');
  expect(adopt(lost, session('s2', [ada]), 3).phase).toBe('signed-in');
});

test('a first read without anybody is simply signed out', () => {
  expect(adopt(EMPTY_ROSTER, session('s1', []), 1).phase).toBe('signed-out');
});

test('a reply that does not say who somebody is keeps the name seen before', () => {
  const later = adopt(
    first,
    session('s1', [{ ...ada, userId: null, named: false, title: 'Account …1234' }, bo]),
    2,
  );

  expect(later.entries.map(({ title }) => title)).toEqual(['Ada', 'Bo']);
});

test('the same person with a new sign-in takes the old row', () => {
  const ended = adopt(first, session('s1', [ada]), 2);
  const back = adopt(ended, session('s1', [ada, { ...bo, signInId: 'another' }]), 3);

  expect(back.entries).toHaveLength(2);
  expect(back.entries[1]).toMatchObject({ signInId: 'another', endedAt: null, digit: 2 });
});

test('ten accounts: nine digits, ten different hues', () => {
  const many = Array.from({ length: 10 }, (_, n) => plantedAccount(`Person ${n}`));
  const roster = adopt(EMPTY_ROSTER, session('s1', many), 1);

  expect(roster.entries.map(({ digit }) => digit)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null]);
  expect(new Set(roster.entries.map(({ hue }) => hue)).size).toBe(10);
});

test('a hue is that of the person: it does not depend on who was there before', () => {
  const alone = adopt(EMPTY_ROSTER, session('s1', [cy]), 1).entries[0]?.hue;
  const last = adopt(EMPTY_ROSTER, session('s1', [ada, bo, cy]), 1).entries[2]?.hue;

  expect(last).toBe(alone);
});

test('two sign-ins of one user are two rows, and the sign-in tells which is active', () => {
  const again = plantedAccount('Ada', { signInId: 'sign-in-again' });
  const both = adopt(first, session('s1', [ada, bo, again], 'sign-in-again'), 2);
  const lasting = adopt(both, session('s1', [again, bo, ada], ada.signInId), 3);

  expect(both.entries.map(({ signInId }) => signInId)).toEqual([
    'sign-in-Ada',
    'sign-in-Bo',
    'sign-in-again',
  ]);
  expect(new Set(both.entries.map(({ key }) => key)).size).toBe(3);
  expect(lasting.entries.map(({ key, signInId }) => [key, signInId])).toEqual(
    both.entries.map(({ key, signInId }) => [key, signInId]),
  );
});

test('of two sign-ins of one user the one that ended is ended, and the other keeps its row', () => {
  const again = plantedAccount('Ada', { signInId: 'sign-in-again' });
  const both = adopt(first, session('s1', [ada, bo, again]), 2);
  const later = adopt(both, session('s1', [bo, again], 'sign-in-again'), 3);

  expect(later.entries.map(({ signInId }) => signInId)).toEqual([null, 'sign-in-Bo', 'sign-in-again']);
});

test('what to sign in with again is kept when a reply does not tell it, also for who has ended', () => {
  const known = plantedAccount('Ada', { identifier: 'ada@acme.example' });
  const before = adopt(EMPTY_ROSTER, session('s1', [known]), 1);
  const later = adopt(before, session('s1', [{ ...known, identifier: null, userId: null, named: false }]), 2);

  expect(later.entries[0]).toMatchObject({
    title: 'Ada',
    userId: 'user-Ada',
    identifier: 'ada@acme.example',
  });
  expect(adopt(later, session('s1', []), 3).entries[0]?.identifier).toBe('ada@acme.example');
});

test('who is really called so is renamed so', () => {
  const later = adopt(first, session('s1', [{ ...ada, title: 'Account …7' }, bo]), 2);

  expect(later.entries[0]?.title).toBe('Account …7');
});

const marked = (roster: Roster) => roster.entries.map(({ title, foreign }) => [title, foreign]);

test.each([
  ['somebody is there', first],
  ['all have ended', signedOutAll(first, { forget: false, now: 2 })],
  ['the session was lost', adopt(first, session('s2', []), 2)],
])('who comes unasked is foreign where %s', (_, roster) => {
  const later = adopt(roster, session('s2', [cy]), 3);
  expect(marked(later)).toEqual([
    ['Ada', false],
    ['Bo', false],
    ['Cy', true],
  ]);
});

test.each([
  ['nobody ever was', EMPTY_ROSTER],
  ['everybody is forgotten', signedOutAll(first, { forget: true, now: 2 })],
])('who comes first is not foreign where %s', (_, roster) => {
  expect(marked(adopt(roster, session('s1', [cy]), 3))).toEqual([['Cy', false]]);
});

test('who has ended is told by the user id alone, never by a name or an address', () => {
  const known = plantedAccount('Ada', { identifier: 'ada@acme.example', detail: 'ada@acme.example' });
  const ended = signedOutAll(adopt(EMPTY_ROSTER, session('s1', [known]), 1), { forget: false, now: 2 });
  const namesake = { ...known, userId: 'user-of-another', signInId: 'sign-in-of-another' };

  expect(marked(adopt(ended, session('s1', [namesake]), 3))).toEqual([
    ['Ada', false],
    ['Ada', true],
  ]);
});

test('of those who have ended the last two hundred are kept, and everybody who is there', () => {
  const group = (name: string) => Array.from({ length: 150 }, (_, n) => plantedAccount(`${name}${n}`));
  const firstGone = adopt(adopt(EMPTY_ROSTER, session('s1', group('a')), 1), session('s1', group('b')), 2);
  const { entries } = adopt(firstGone, session('s1', group('c')), 3);

  expect(entries.filter(({ signInId }) => signInId !== null)).toHaveLength(150);
  expect(entries.filter(({ endedAt }) => endedAt === 3)).toHaveLength(150);
  expect(entries.filter(({ endedAt }) => endedAt === 2)).toHaveLength(50);
});

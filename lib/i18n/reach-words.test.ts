import { expect, test } from 'vitest';
import { failureSentence } from '../../components/words/failure-sentence';
import { plantedFace, plantedRow } from '../../entrypoints/gallery/planted/planted-view';
import { failure } from '../session/failure';
import type { MenuAccount } from '../session/reach/menu-account';
import { refused } from '../session/reach/refusal';
import type { Suggested } from '../session/reach/suggested';
import { hintLine, menuTitle, offeredLines } from './reach-words';
import { refusalWords } from './refusal-words';

const inWords = refusalWords(failureSentence);

const MINA: MenuAccount = {
  origin: 'https://acme.example',
  key: 'mina',
  title: 'Mina Okafor',
  detail: null,
  app: null,
  mode: 'production',
};

test.each<[Partial<MenuAccount>, string]>([
  [{}, 'Mina Okafor'],
  [{ app: 'Acme' }, 'Mina Okafor · Acme'],
  [{ app: 'Acme', mode: 'staging' }, 'Mina Okafor · Acme (staging)'],
  [{ detail: 'mina@tidewell.io' }, 'Mina Okafor (mina@tidewell.io)'],
])('in the menu an account with %o is called %s', (changes, title) => {
  expect(menuTitle({ ...MINA, ...changes })).toBe(title);
});

const mina = plantedRow({
  key: 'mina',
  title: 'Gallery',
  realName: 'Mina Okafor',
  detail: 'mina@tidewell.io',
  organization: 'Tidewell',
  workspace: 'Support',
});

const suggested = (changes: Partial<Suggested> = {}): Suggested => ({
  app: plantedFace({ name: 'Acme' }),
  row: mina,
  isActive: false,
  content: 'Gallery',
  ...changes,
});

const lines = (typed: string, first: Suggested, ...others: Suggested[]) =>
  offeredLines({ kind: 'found', typed, accounts: [first, ...others] }, inWords);

test('a line says who, where and in which app, with what was typed marked in each of them', () => {
  const first = lines('min tide', suggested())[0]?.line ?? [];

  expect(first.map(({ text }) => text).join('')).toBe(
    'Gallery · Mina Okafor · mina@tidewell.io · Tidewell · Support · Acme',
  );
  expect(first.filter(({ look }) => look === 'match').map(({ text }) => text)).toEqual([
    'Min',
    'min',
    'tide',
    'Tide',
  ]);
  expect(first[0]).toEqual({ text: 'Gallery', look: 'plain' });
});

test.each([
  ['is active', suggested({ isActive: true }), 'active'],
  ['has ended', suggested({ row: { ...mina, state: 'ended' } }), 'signed out'],
  ['is disabled', suggested({ row: { ...mina, state: 'disabled' } }), 'disabled'],
])('who %s is said to be', (_, account, standing) => {
  expect(lines('mina', account)[0]?.line.at(-1)).toEqual({ text: standing, look: 'dim' });
});

test('each line stands for itself', () => {
  const other = suggested({ content: 'Mina in another app' });
  expect(lines('mina', suggested(), other).map(({ content }) => content)).toEqual([
    'Gallery',
    'Mina in another app',
  ]);
});

test('where there is nobody a line says why, and where nothing was typed there is none', () => {
  const said = (suggestions: Parameters<typeof offeredLines>[0]) => offeredLines(suggestions, inWords);

  expect(said({ kind: 'refused', refusal: refused('not-found') })).toEqual([
    { content: '', line: [{ text: 'No account is found by what was typed.', look: 'plain' }] },
  ]);
  expect(said({ kind: 'hint' })).toEqual([]);
});

test('above all lines stands what may be typed, and what Enter does where that is not said by the line itself', () => {
  const [own, above] = [true, false].map((hasFirst) => hintLine(hasFirst)[0]?.text);
  expect(own).toContain('- for the previous account');
  expect(above).toContain('Enter takes the first account below');
});

test.each([
  [failure('http', { status: 500 }), 'The app has a problem right now (500).'],
  [failure('timeout'), 'The app did not answer in time.'],
  [failure('offline'), 'You are offline.'],
])('a failure is said without a name: %o', (problem, sentence) => {
  expect(inWords({ why: 'failed', failure: problem })).toBe(sentence);
});

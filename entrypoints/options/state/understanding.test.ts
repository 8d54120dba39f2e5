import { expect, test } from 'vitest';
import { formWith } from './connect';
import { understand } from './understanding';

const [API, NOTES, TYPED] = [
  'https://frontend.shop.example',
  'https://frontend.notes.shop.example',
  'https://notes.shop.example',
];
const form = { ...formWith('https://notes.shop.example/a?b'), shown: true };
const asked = (change: Partial<typeof form>) => {
  const read = understand({ ...form, ...change }, { localApps: false });
  return read.ok ? [read.value.target.origin, read.value.left] : read.problem;
};

test('the likeliest host is asked for', () => {
  expect(asked({})).toEqual([API, [API, NOTES, TYPED]]);
});

test('what the person chose is asked for', () => {
  expect(asked({ chosen: TYPED })).toEqual([TYPED, [API, NOTES, TYPED]]);
});

test('a choice from another text counts for nothing', () => {
  expect(asked({ chosen: 'https://evil.example' })).toEqual([API, [API, NOTES, TYPED]]);
});

test('each miss leads on to the next, never round in a circle', () => {
  expect(asked({ missed: [API] })).toEqual([NOTES, [NOTES, TYPED]]);
  expect(asked({ missed: [API, NOTES] })).toEqual([TYPED, [TYPED]]);
  expect(asked({ missed: [API, NOTES, TYPED] })).toEqual([TYPED, []]);
});

test('what the page in front names of its own stands first, and a stranger that it names last', () => {
  const [own, stranger] = ['https://api.shop.example', 'https://frontend.bank.example'];
  const keys = [stranger, own].map((address) => `pk_live_${btoa(address)}`);
  const looked = { page: TYPED, keys, scopes: [], called: [] };
  expect(asked({ looked })).toEqual([own, [own, API, NOTES, TYPED, stranger]]);
});

test('only a key tells the mode', () => {
  const text = `pk_test_${btoa('https://a.example')}`;
  expect(understand(formWith(text), { localApps: false })).toMatchObject({
    value: { target: { origin: 'https://a.example', mode: 'staging' } },
  });
});

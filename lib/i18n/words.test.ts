import { expect, test } from 'vitest';
import { failureWords } from './failure-words';
import { isolated, marked, words } from './words';

test('a key gives its words', () => {
  expect(words('popup.filter')).toBe('Find an account');
});

test.each([
  [0, '0 accounts'],
  [1, '1 account'],
  [2, '2 accounts'],
])('%i chooses its plural form', (count, said) => {
  expect(words('popup.accounts', count)).toBe(said);
});

test('names fill their places, whatever is in them', () => {
  expect(words('said.active', { name: '{name} $1 <b>' })).toBe('{name} $1 <b> is active');
  expect(words('popup.searched', 3, { app: 'Fieldnote' })).toBe('Searched 3 accounts in Fieldnote.');
});

test.each(['+1******1234', 'a*b*c@tidewell.io', 'Ada **Quell**'])(
  '%s stands in a marked sentence as it is',
  (name) => {
    expect(marked('signIn.codeSentToPhone', { to: name })).toEqual([
      'We sent a six-digit code to the phone ',
      name,
      '.',
    ]);
  },
);

test('a failure may name the app and the status', () => {
  expect(failureWords('server-trouble', { app: 'Fieldnote', status: 502 })).toBe(
    'Fieldnote has a problem right now (502).',
  );
  expect(failureWords('offline', { app: 'Fieldnote', status: 0 })).toBe('You are offline.');
});

test('a right-to-left name is kept apart from the sentence', () => {
  expect(isolated('Ada')).toBe('Ada');
  expect(isolated('ليلى')).toBe('\u2068ليلى\u2069');
});

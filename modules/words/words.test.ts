import { afterEach, expect, test } from 'vitest';
import { words } from '../../lib/i18n/words';
import type { Catalog } from './catalog';
import { byCategory, numberForms } from './number-forms';
import { pseudo } from './pseudo';
import { packed, shortNamesOf } from './short-names';
import { soundCatalog } from './sound-catalog';

const ENGLISH: Catalog = {
  language: 'en',
  hello: 'Hello, {name}',
  strong: 'Now *press* it',
  popup_all: '$1 account | $1 accounts',
};

const GERMAN: Catalog = {
  language: 'de',
  hello: 'Hallo {name}',
  strong: 'Jetzt *drücken*',
  popup_all: 'ein Konto | $1 Konten',
};

function built(changed: Catalog, without = '') {
  const told: string[] = [];
  const { [without]: _, ...catalog } = { ...GERMAN, ...changed };
  return { catalog: soundCatalog(catalog, ENGLISH, (line) => told.push(line)), told };
}

test('a catalog in order is taken as it is, and nothing is told', () => {
  const { catalog, told } = built({});
  expect(told).toEqual([]);
  expect(catalog).toEqual({
    language: 'de',
    hello: 'Hallo {name}',
    strong: 'Jetzt *drücken*',
    popup_all_one: 'ein Konto',
    popup_all_other: '$1 Konten',
  });
});

test.each([
  ['a mark is missing', 'hello', 'Hallo', 'is not marked like the English'],
  ['a mark is another', 'hello', 'Hallo {nom}', 'is not marked like the English'],
  ['something is half strong', 'strong', 'Jetzt *drücken', 'is not marked like the English'],
  ['it is empty', 'hello', ' ', 'is missing'],
  ['a $ stands for nothing', 'hello', '$ {name}', 'has a $ that stands for nothing'],
  ['a form is missing', 'popup_all', '$1 Konten', 'has 1 of the 2 forms for numbers'],
  [
    'many are not counted',
    'popup_all',
    'ein Konto | viele Konten',
    'has a form that is not marked like the English',
  ],
])('English is said where %s, and who builds is told', (_, name, message, why) => {
  const { catalog, told } = built({ [name]: message });
  expect(told).toEqual([`de: ${name} ${why}, and is said in English`]);
  expect(Object.keys(catalog).filter((each) => each.startsWith(name))).toEqual([]);
});

test('a missing sentence is told, and a name that nobody knows left out', () => {
  const { catalog, told } = built({ bye: 'Tschüs' }, 'hello');
  expect(told).toEqual([
    'de: hello is missing, and is said in English',
    'de: bye is nowhere asked for, and is said in English',
  ]);
  expect(catalog).not.toHaveProperty('bye');
});

test('British English holds only what it says otherwise', () => {
  const told: string[] = [];
  const british = { language: 'en-GB', hello: 'Good day, {name}' };
  expect(soundCatalog(british, ENGLISH, (line) => told.push(line))).toEqual(british);
  expect(told).toEqual([]);
});

test.each([
  ['de', { one: 1, other: 0 }],
  ['fr', { one: 0, other: 2 }],
  ['pl', { one: 1, few: 2, many: 0 }],
  ['he', { one: 1, two: 2, other: 0 }],
  ['ar', { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 }],
  ['ja', { other: 0 }],
])('%s has its forms for numbers', (language, firsts) => {
  expect(
    Object.fromEntries(numberForms(language).map(({ category, numbers }) => [category, numbers[0]])),
  ).toEqual(firsts);
});

test('a form that nobody writes is as the last one', () => {
  expect(byCategory('jedno | kilka | dużo', 'pl')).toEqual([
    ['one', 'jedno'],
    ['few', 'kilka'],
    ['many', 'dużo'],
    ['other', 'dużo'],
  ]);
});

test('English has a form for every number of every language', () => {
  const { popup_all_few, popup_all_zero } = soundCatalog(ENGLISH, ENGLISH, () => undefined);
  expect([popup_all_few, popup_all_zero]).toEqual(['$1 accounts', '$1 accounts']);
});

test('what is counted keeps its form behind its short name', () => {
  const numbers = shortNamesOf(ENGLISH);
  expect(JSON.parse(packed(built({}).catalog, numbers))).toMatchObject({
    hello: { message: 'Hallo {name}' },
    _0_other: { message: '$1 Konten' },
  });
});

test('the language that is only for looking is longer, accented and in brackets, and keeps every mark', () => {
  expect(pseudo('Now *press* $1, {name}')).toBe('[Ñöw *préss* $1, {name}~~~~~~~]');
});

interface SaidByTests {
  chrome: { i18n: { getMessage: (name: string, count?: string) => string } };
}

const { i18n } = (globalThis as unknown as SaidByTests).chrome;
const english = i18n.getMessage;

afterEach(() => {
  i18n.getMessage = english;
});

test.each([
  [2, 'حسابان'],
  [5, '5 حسابات'],
  [1234, '1,234 حسابًا'],
])('%i is said in the form and the digits of the language in use', (count, said) => {
  const forms = ['لا حسابات', 'حساب', 'حسابان', '$1 حسابات', '$1 حسابًا', '$1 حساب'];
  const arabic = { language: 'ar', popup_accounts: forms.join(' | ') };
  const catalog = soundCatalog(
    arabic,
    { language: 'en', popup_accounts: '$1 account | $1 accounts' },
    String,
  );
  i18n.getMessage = (name, number = '') => catalog[name]?.replace('$1', number) ?? '';
  expect(words('popup.accounts', count)).toBe(said);
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readText, storeTexts } from './store-text';

/** The smaller limit of both stores: Firefox's for names, Chrome's for summaries, which stand in the manifest. */
const LIMITS = { name: 50, short: 132, long: 15_000 };

const LANGUAGES = 'ar de en en_GB es fr he it ja ko nl pl pt_BR tr zh_CN'.split(' ');

const texts = storeTexts();
const english = texts.find(({ language }) => language === 'en');

test('there is a text in every language', () => {
  expect(texts.map(({ language }) => language)).toEqual(LANGUAGES);
});

describe.each(texts)('the text in $language', ({ name, short, long }) => {
  test('is as short as both stores want it', () => {
    for (const [part, text] of Object.entries({ name, short, long }))
      expect(text.length, part).toBeLessThanOrEqual(LIMITS[part as keyof typeof LIMITS]);
  });

  test('says as much as the others', () => {
    const shapeOf = (text = '') => text.split('\n').map((line) => (/^[•]|^$/.exec(line) ?? ['text'])[0]);
    expect(shapeOf(long)).toEqual(shapeOf(english?.long));
  });
});

test.each(texts.filter(({ language }) => existsSync(catalogOf(language))))(
  'in $language it says the words of the package',
  ({ language, name, short, long }) => {
    // What a language lacks is said in English there, too.
    const catalogs = [language, 'en'].map((each) => readFileSync(catalogOf(each), 'utf8')).join('\n');
    const word = (key: string) => new RegExp(`^ *${key}: "?(.+?)"?$`, 'm').exec(catalogs)?.[1];
    expect({ name, short }).toEqual({ name: word('extName'), short: word('extDescription') });
    expect(long).toContain(word('sample') ?? 'the words of the button');
  },
);

test.each(['', '# Name', '# Name\n\nShort\n\nLong without its heading'])(
  '“%s” is no text for a store',
  (text) => {
    expect(() => readText(text)).toThrow('no text for a store');
  },
);

function catalogOf(language: string): string {
  return `lib/i18n/locales/${language}.yml`;
}

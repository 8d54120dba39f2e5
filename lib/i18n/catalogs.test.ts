import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Catalog, readCatalog } from '../../modules/words/catalog';
import { faultsOf } from '../../modules/words/faults';
import { repositoryFiles } from '../../test/layers/imports';

const FOLDER = 'lib/i18n/locales';

/** Whose scripts are read from the right (https://www.w3.org/International/questions/qa-scripts). */
const RIGHT_TO_LEFT = ['ar', 'he'];

/** What `_locales` of a Chrome extension may be named (https://developer.chrome.com/docs/extensions/reference/api/i18n). */
const KNOWN = [
  'ar',
  'de',
  'en',
  'en_GB',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'ko',
  'nl',
  'pl',
  'pt_BR',
  'tr',
  'zh_CN',
];

const english = await readCatalog(`${FOLDER}/en.yml`);
const catalogs = await Promise.all(
  readdirSync(FOLDER).map(
    async (file): Promise<[string, Catalog]> => [
      file.replace('.yml', ''),
      await readCatalog(`${FOLDER}/${file}`),
    ],
  ),
);

test('there are the languages that are promised, named as browsers look for them', () => {
  expect(catalogs.map(([name]) => name)).toEqual(KNOWN);
});

describe.each(catalogs)('%s', (name, catalog) => {
  test('lacks no sentence and has none too many, with every mark and every form for numbers', () => {
    expect(faultsOf(catalog, english)).toEqual([]);
  });

  test('says which language it is, and from which side that is read', () => {
    const all = { ...english, ...catalog };
    expect(all.language).toBe(name.replace('_', '-'));
    expect(all.direction).toBe(RIGHT_TO_LEFT.includes(name) ? 'rtl' : 'ltr');
  });

  test('has in the name of a button what stands on it', () => {
    const { staleTab_reload: shown = '', staleTab_reloadOne: name = '' } = { ...english, ...catalog };
    expect(name.toLowerCase()).toContain(shown.toLowerCase());
  });

  test('has no white space at an end, and none twice', () => {
    expect(Object.values(catalog).filter((message) => /^\s|\s$|\s\s/.test(message))).toEqual([]);
  });
});

test('every sentence is asked for somewhere', () => {
  const asked = patternsIn(sources());
  const unused = Object.keys(english).filter((name) => !asked.some((pattern) => pattern.test(name)));
  expect(unused).toEqual([]);
});

const sources = (): string =>
  repositoryFiles()
    .filter((file) => /^(?:lib|components|entrypoints)\/.*\.tsx?$|^wxt\.config\.ts$/.test(file))
    .filter((file) => !/\.test\.|\/gallery\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** What may be a key in the sources: a text, or one with something filled in behind a point; or what the manifest says. */
function patternsIn(code: string): RegExp[] {
  const texts = [
    ...code.matchAll(/'(\w[\w.-]*)'|`([\w.-]+\.\$\{[^`]*)`/g),
    ...code.matchAll(/__MSG_(.+?)__/g),
  ];
  const keys = texts.flatMap(([, plain, filled]) => plain ?? filled ?? []);
  return [...new Set(keys)].map((key) => new RegExp(`^${keyOf(key)}$`));
}

const keyOf = (text: string): string => text.replace(/[.-]/g, '_').replace(/\$\{[^}]*\}/g, '.+');

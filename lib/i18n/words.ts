import type { GeneratedI18nStructure, i18n } from '#i18n';

/** Both browsers know it under this name; the generated types allow literal keys only. */
declare const chrome: { i18n: { getMessage(key: string, facts?: string): string } };

/** What is said by a key that is put together; who calls it says which there are. */
export const say = (key: string, fact?: Fact, names = fact): string => filled(sentenceOf(key, fact), names);

/**
 * The words of the product in the reader's language, by key of lib/i18n/locales; typed by what `@wxt-dev/i18n`
 * generates from there. Its run-time part is left out: the popup pays for every byte before its first frame.
 */
export const words: typeof i18n.t = say;

/**
 * A sentence in which words between asterisks are strong, in parts: each second one is. The marks are those of the
 * translation alone: an asterisk in a name or in a masked number is a letter like any other.
 */
export const marked = (key: keyof GeneratedI18nStructure, names: Names = {}): string[] =>
  sentenceOf(key, undefined)
    .split('*')
    .map((part) => filled(part, names));

/** A message of the tray, and the sentence that explains it: its key is the same with "Why" at its end. */
export const explained = (key: ExplainedKey, facts: Record<string, string | number>) => ({
  title: say(`tray.${key}`, facts),
  line: say(`tray.${key}Why`, facts),
});

/** Key of a message under `tray:` that is explained. */
export type ExplainedKey = KeyWithWhy<keyof GeneratedI18nStructure>;

type KeyWithWhy<Key> = Key extends `tray.${infer Name}Why` ? Name : never;

type Names = Record<string, string | number>;

/** A number chooses the plural form and stands for `$1`; names fill `{name}`. */
type Fact = number | Names | (string | number)[] | undefined;

/** As it was translated, its names not filled in yet. */
function sentenceOf(key: string, count: Fact): string {
  const name = key.replace(/[.-]/g, '_');
  if (typeof count !== 'number') return chrome.i18n.getMessage(name);
  // What is counted has a message for each form of its language: the build makes them (modules/words).
  return chrome.i18n.getMessage(
    `${name}_${new Intl.PluralRules(language()).select(count)}`,
    count.toLocaleString(language()),
  );
}

/** Numbers stand as the language writes them, names as they are. */
const filled = (sentence: string, names: Fact): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name) => (Object(names)[name] ?? whole).toLocaleString(language()));

/**
 * The language of the words in use: the browser's only where there is a catalog for it. Dates, numbers and the order of
 * names go with it, so that a sentence speaks one language.
 */
export const language = (): string => words('language');

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps a name that is read from the other side from reordering its sentence (FSI and PDI of Unicode, UAX 9). */
export const isolated = (name: string): string =>
  words('direction') === 'rtl' || RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;

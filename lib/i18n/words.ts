import type { GeneratedI18nStructure, i18n } from '#i18n';

/** Both browsers know it under this name; the generated types allow literal keys only. */
declare const chrome: { i18n: { getMessage(key: string, facts?: string[]): string } };

/**
 * The words of the product in the reader's language, by key of lib/i18n/locales; typed by what `@wxt-dev/i18n`
 * generates from there. Its run-time part is left out: the popup pays for every byte before its first frame.
 */
export const words: typeof i18n.t = (key: string, ...facts: Fact[]): string => say(key, facts);

/**
 * A sentence in which words between asterisks are strong, in parts: each second one is. The marks are those of the
 * translation alone: an asterisk in a name or in a masked number is a letter like any other.
 */
export const marked = (key: keyof GeneratedI18nStructure, names: Names = {}): string[] =>
  sentenceOf(key, [])
    .split('*')
    .map((part) => filled(part, names));

/** A message of the tray, and the sentence that explains it: its key is the same with "Why" at its end. */
export const explained = (key: ExplainedKey, facts: Record<string, string | number>) => ({
  title: say(`tray.${key}`, [facts]),
  line: say(`tray.${key}Why`, [facts]),
});

/** Key of a message under `tray:` that is explained. */
export type ExplainedKey = KeyWithWhy<keyof GeneratedI18nStructure>;

type KeyWithWhy<Key> = Key extends `tray.${infer Name}Why` ? Name : never;

type Names = Record<string, string | number>;

/** A number chooses the plural form and stands for `$1`; names fill `{name}`. */
type Fact = number | Names | (string | number)[] | undefined;

/** The same by a key that is put together; who calls it says which there are. */
export const say = (key: string, facts: Fact[]): string =>
  filled(
    sentenceOf(key, facts),
    facts.find((fact) => typeof fact === 'object'),
  );

/** As it was translated, its names not filled in yet. */
function sentenceOf(key: string, facts: Fact[]): string {
  const count = facts.find((fact) => typeof fact === 'number');
  const text = chrome.i18n.getMessage(key.replace(/[.-]/g, '_'), [String(count)]);
  return formFor(text.split(' | '), count);
}

const filled = (sentence: string, names: Fact): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name) => String(Object(names)[name] ?? whole));

/** The last form is for many and the one before it for one; of three, the first is for none. */
function formFor(forms: string[], count: number | undefined): string {
  const [first = ''] = forms;
  if (count === 0 && forms.length > 2) return first;
  return forms.at(count === 1 ? -2 : -1) ?? first;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps a right-to-left name from reordering the sentence it stands in (FSI and PDI of Unicode, UAX 9). */
export const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);

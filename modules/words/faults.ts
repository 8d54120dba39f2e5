import type { Catalog } from './catalog';
import { formsIn, numberForms } from './number-forms';

/** A message that cannot be shown, by its name, and why. */
export interface Fault {
  name: string;
  why: string;
}

/** What is wrong with a catalog beside the English one. Where it is English, too, it says only what is said otherwise. */
export function faultsOf(catalog: Catalog, english: Catalog): Fault[] {
  const language = catalog.language ?? '';
  const names = new Set([...Object.keys(language.startsWith('en') ? {} : english), ...Object.keys(catalog)]);
  return [...names].flatMap((name) => {
    const why = faultOf(catalog[name], english[name], language);
    return why === null ? [] : [{ name, why }];
  });
}

function faultOf(message: string | undefined, english: string | undefined, language: string): string | null {
  if (english === undefined) return 'is nowhere asked for';
  if (message === undefined || message.trim() === '') return 'is missing';
  if (/\$(?!1(?!\d))/.test(message)) return 'has a $ that stands for nothing';
  if (formsIn(english).length > 1) return faultOfForms(formsIn(message), english, language);
  return marksOf(message) === marksOf(english) ? null : 'is not marked like the English';
}

function faultOfForms(forms: string[], english: string, language: string): string | null {
  const own = numberForms(language);
  if (forms.length !== own.length) return `has ${forms.length} of the ${own.length} forms for numbers`;
  const wanted = marksOf(formsIn(english).at(-1) ?? '');
  // What is said of none, one or two alone may say it in a word.
  const isMarked = (form: string, at: number) =>
    marksOf(form) === wanted || (own[at]?.numbers.every(isInWords) && marksOf(`${form}$1`) === wanted);
  return forms.every(isMarked) ? null : 'has a form that is not marked like the English';
}

const isInWords = (number: number): boolean => number <= 2;

/** All that is filled in, however often, and what is made strong: `{name}`, `$1`, pairs of asterisks. */
function marksOf(form: string): string {
  const filled = new Set(form.match(/\{\w+\}|\$1|\|/g));
  return [...filled].sort().join() + (form.match(/\*/g) ?? []).join('');
}

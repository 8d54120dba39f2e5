/** In the order in which catalogs write them. */
const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Whole numbers among which every form is that a catalog writes: nobody has fractions or millions of accounts. */
const COUNTED = Array.from({ length: 201 }, (_, number) => number);

/** A form that a language gives to some numbers, and which of the counted ones. */
export interface NumberForm {
  category: string;
  numbers: number[];
}

/** Those that a catalog of the language writes (https://cldr.unicode.org/index/cldr-spec/plural-rules). */
export function numberForms(language: string): NumberForm[] {
  const rules = new Intl.PluralRules(language);
  return CATEGORIES.map((category) => ({
    category,
    numbers: COUNTED.filter((number) => rules.select(number) === category),
  })).filter(({ numbers }) => numbers.length > 0);
}

/** The forms of one message, as the reader of the files joins them. */
export const formsIn = (message: string): string[] => message.split(' | ');

/** A message for each category, by the category; one that the catalog does not write is as its last. */
export function byCategory(message: string, language: string): [category: string, form: string][] {
  const forms = formsIn(message);
  const own = numberForms(language).map(({ category }) => category);
  return categoriesOf(language).map((category) => [
    category,
    forms[own.indexOf(category)] ?? forms.at(-1) ?? '',
  ]);
}

/** English stands in for every language, so it has words for all of them. */
function categoriesOf(language: string): string[] {
  const known: string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return CATEGORIES.filter((category) => language === 'en' || known.includes(category));
}

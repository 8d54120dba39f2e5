import type { Catalog } from './catalog';
import { faultsOf } from './faults';
import { byCategory, formsIn } from './number-forms';

/**
 * A catalog without what would be shown wrong: a name that never appears, a mark that nothing fills. The browser says such
 * a sentence in English, its `default_locale`, and so it does for one that is missing. Who builds is told of each.
 */
export function soundCatalog(catalog: Catalog, english: Catalog, tell: (line: string) => void): Catalog {
  const language = catalog.language ?? '';
  const faults = faultsOf(catalog, english);
  for (const { name, why } of faults) tell(`${language}: ${name} ${why}, and is said in English`);
  const faulty = new Set(faults.map(({ name }) => name));
  return Object.fromEntries(
    Object.entries(catalog)
      .filter(([name]) => !faulty.has(name))
      .flatMap(([name, message]) =>
        isCounted(english[name]) ? formsByName(name, message, language) : [[name, message]],
      ),
  );
}

const isCounted = (english = ''): boolean => formsIn(english).length > 1;

const formsByName = (name: string, message: string, language: string): [string, string][] =>
  byCategory(message, language).map(([category, form]) => [`${name}_${category}`, form]);

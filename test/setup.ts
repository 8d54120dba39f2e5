import { readCatalog } from '../modules/words/catalog';
import { soundCatalog } from '../modules/words/sound-catalog';

// Unit tests speak the real English: the words come from the same file and the same reader as in the build.
const english = await readCatalog('lib/i18n/locales/en.yml');
const words = soundCatalog(english, english, (line) => {
  throw new Error(line);
});

const getMessage = (key: string, count = ''): string => (words[key] ?? '').replaceAll('$1', count);

Object.assign(globalThis, { chrome: { runtime: { id: 'unit-tests' }, i18n: { getMessage } } });

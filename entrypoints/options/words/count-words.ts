import { words } from '../../../lib/i18n/words';

const COUNTED = {
  accounts: ['options.apps.nobody', 'options.apps.accounts'],
  'accounts-found': ['options.accounts.foundNone', 'options.accounts.found'],
  'lines-found': ['options.history.foundNone', 'options.history.found'],
  same: ['options.backup.sameNone', 'options.backup.sameCount'],
} as const;

/** How many there are, with words of their own where there is none. */
export function countWords(what: keyof typeof COUNTED, count: number): string {
  const [none, some] = COUNTED[what];
  return count === 0 ? words(none) : words(some, count);
}

import { words } from '../../../lib/i18n/words';
import type { FoundRows } from '../state/found-rows';

/** How many rows the filter leaves of how many: there may be more leaves than accounts. */
export const matchWords = ({ count, beyond, all }: FoundRows): string =>
  words('popup.matches', { shown: count + beyond, all: Math.max(all, count) });

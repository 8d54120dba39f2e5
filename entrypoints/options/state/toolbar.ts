import type { CommandKeys } from '../../../lib/platform/toolbar';

/** What the browser says of the switcher's icon and of the keys of its commands. */
export interface Toolbar {
  /** Whether it stands in the toolbar itself; null when the browser does not say. */
  pinned: boolean | null;
  keys: readonly CommandKeys[];
}

/** The keys that open the popup. */
export const openingKeys = ({ keys }: Toolbar): CommandKeys | undefined => keys.find(isOpening);

export const isOpening = ({ name }: CommandKeys): boolean => name === '_execute_action';

/** Commands that asked for keys and got none: nobody misses what nobody asked for. */
export const unanswered = ({ keys }: Toolbar): CommandKeys[] =>
  keys.filter(({ asked, given }) => asked !== null && given === null);

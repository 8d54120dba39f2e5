import { once } from '../../../session/once';
import { inOrder, inOwnOrder } from '../../../session/order/in-order';
import type { AppState } from '../app-state';
import type { Mine, Roster, RosterEntry } from '../records';
import { markOf, placeOf } from './mine';

type Known = Pick<AppState, 'mine'> & Partial<Pick<AppState, 'byUse'>> & { roster: Pick<Roster, 'entries'> };

/** An app's accounts in the one order. Worked out once for a list, however often it is painted. */
export const ordered = ({ roster, mine, byUse }: Known): readonly RosterEntry[] =>
  (byUse ? workedByUse : worked)(roster.entries)(mine);

const worked = once((entries: RosterEntry[]) => once((mine: Mine) => inOrder(entries, choiceIn(mine))));
const workedByUse = once((entries: RosterEntry[]) =>
  once((mine: Mine) => inOrder(entries, { ...choiceIn(mine), isByUse: true })),
);

/** The person's own order, in which nobody is pinned and nobody sinks: it is what they arrange. */
export const ownOrder = ({ roster, mine }: Pick<Known, 'roster' | 'mine'>): RosterEntry[] =>
  inOwnOrder(roster.entries, choiceIn(mine));

const choiceIn = (mine: Mine) => ({
  isPinned: (entry: RosterEntry) => markOf(mine, entry)?.pinned ?? false,
  isHidden: (entry: RosterEntry) => markOf(mine, entry)?.hidden ?? false,
  placeOf: (entry: RosterEntry) => placeOf(mine, entry),
});

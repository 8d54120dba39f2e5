import { once } from '../../../session/once';
import type { AppState } from '../app-state';
import type { Mine, RosterEntry } from '../records';
import { markOf } from './mine';
import { ordered } from './ordered';

/** Those of an app to whom one can switch from anywhere, the last active first and never the active one. */
export const reachable = ({ roster, mine }: Pick<AppState, 'roster' | 'mine'>): RosterEntry[] =>
  worked(roster.entries)(mine).filter(({ signInId }) => signInId !== roster.activeId);

/** Worked out once for a list: of thousands most were never active, and stand as they are listed. */
const worked = once((entries: RosterEntry[]) =>
  once((mine: Mine) => {
    const free = ordered({ roster: { entries }, mine }).filter((entry) => isFree(mine, entry));
    const been = free.filter(({ activeAt }) => activeAt !== null);
    const others = free.filter(({ activeAt }) => activeAt === null);
    return [...been.toSorted((one, other) => Number(other.activeAt) - Number(one.activeAt)), ...others];
  }),
);

/** Neither gone nor disabled, and known to the person here, who does not want it out of sight. */
const isFree = (mine: Mine, entry: RosterEntry): boolean =>
  entry.signInId !== null && !entry.disabled && !entry.foreign && !markOf(mine, entry)?.hidden;

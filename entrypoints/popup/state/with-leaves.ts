import { findRows, folded } from '../../../lib/session/filter/filter';
import type { PlaceChoice, SeenPlaces } from '../../../lib/session/types';
import type { Row, View } from '../../../lib/session/view';
import type { Finder, Listed } from './listed';
import { rowIn } from './row-index';

type Seen = Record<string, SeenPlaces>;

interface Recalled {
  seen?: Seen;
  view: View | null;
}

/**
 * Finds accounts, and the leaves of any: of what is typed something has to lie in their places. They come after every
 * account, so that a name and Enter lead where they led without them, and before those who have ended.
 */
export const findWithLeaves =
  (seen: Seen): Finder =>
  (rows, sought, common, { view }) => {
    const accounts = findRows(rows, sought, common);
    if (sought.length === 0) return accounts;
    const found = findLeaves({ seen, view }, sought, common);
    return accounts.toSpliced(accounts.findLastIndex(isThere) + 1, 0, ...found);
  };

/** The leaves of anybody in an app; `common` are words that all of it shares. */
export function findLeaves({ seen = {}, view }: Recalled, sought: string[], common: string[]): Listed[] {
  const leaves = Object.keys(seen).flatMap((key) => leavesOf(seen, rowIn(view, key)));
  return findRows(leaves, sought, common).filter((leaf) => isIn(leaf, sought));
}

const isThere = ({ state }: Row): boolean => state !== 'ended';

const isIn = ({ organization, workspace }: Listed, sought: string[]): boolean => {
  const place = folded(`${organization}\n${workspace ?? ''}`);
  return sought.some((word) => place.includes(word));
};

/** Where somebody works now is no leaf of theirs: their own row leads there. */
const leavesOf = (seen: Seen, row: Row | null): Listed[] =>
  row?.signInId == null
    ? []
    : (seen[row.key]?.choices ?? []).flatMap((place) =>
        place.membershipId === row.membershipId ? [] : leafOf(row, place),
      );

function leafOf(row: Row, place: PlaceChoice): Listed {
  const { organization, workspace, workspaceId, organizationId, membershipId, barred } = place;
  return {
    ...row,
    key: `${row.key} @ ${workspaceId ?? organizationId}`,
    organization: `@ ${organization}`,
    workspace,
    membershipId,
    state: barred === null ? row.state : 'disabled',
    digit: null,
    work: null,
    pinned: false,
    leaf: { key: row.key, place },
    why: barred ?? undefined,
  };
}

import { done, fail, type Result } from '../../result';
import { previousOf } from '../order/previous';
import type { Row, View } from '../view';
import type { RefusedWhy } from './refusal';

/** An account by where it stands in its app's one order. */
export type Wish = 'previous' | 'next' | number;

type Accounts = Pick<View, 'rows' | 'activeKey'>;

/**
 * Whom a wish means among an app's accounts; the number is the one that the popup shows. Who is on the way counts, and
 * whoever was `aimed` at: pressed twice, a key leads two accounts on.
 */
export function rowFor(
  { rows, activeKey }: Accounts,
  wish: Wish,
  aimed: string | null = null,
): Result<Row, RefusedWhy> {
  const from = aimed ?? rows.find(({ work }) => work?.kind === 'switching')?.key ?? activeKey;
  if (wish === 'previous') return orElse(previousOf(rows.filter(isFree), from), 'no-previous');
  if (wish === 'next') return orElse(nextOf(rows, from), 'no-next');
  return orElse(
    rows.find(({ digit }) => digit === wish),
    'nobody-there',
  );
}

const orElse = (row: Row | null | undefined, why: RefusedWhy): Result<Row, RefusedWhy> =>
  row ? done(row) : fail(why);

/** The one below in the list, and after the last one the first. */
function nextOf(rows: Row[], from: string | null): Row | undefined {
  const round = rows.filter((row) => row.key === from || (isFree(row) && !row.hidden));
  const next = round[(round.findIndex(({ key }) => key === from) + 1) % round.length];
  return next?.key === from ? undefined : next;
}

/** Why somebody is not switched to who was found: a person has to look first. */
export function barOf({ state, work, isForeign }: Row): RefusedWhy | null {
  if (state !== 'live') return state;
  if (work?.kind === 'leaving' || work?.kind === 'signing-out') return 'leaving';
  return isForeign ? 'foreign' : null;
}

/** Whether a press alone may lead there. */
export const isFree = (row: Row): boolean => barOf(row) === null;

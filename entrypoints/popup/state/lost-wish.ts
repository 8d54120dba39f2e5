import { ageOf } from '../../../lib/session/age';
import type { View } from '../../../lib/session/view';
import { isPending } from './next-look';
import type { SwitchWish } from './wish';

/** A click that is older was not waited for any more. */
const REMEMBERED = 180_000;

/** As one line for `localStorage`; ids have no spaces. */
export const noteOf = ({ since, signInId, key }: SwitchWish): string => `${since} ${signInId} ${key}`;

export function wishIn(note: string | null): SwitchWish | null {
  const [since, signInId, key] = note?.split(' ') ?? [];
  return signInId && key ? { since: Number(since), signInId, key } : null;
}

/**
 * What became of a wish whose answer reached nobody, as the worker shows it since: `lost` when it did not come true and
 * nothing on its row says so. What was sent is in the worker's journal, and pending until that is known.
 */
export function fateOf({ since, signInId, key }: SwitchWish, view: View, now: number): Fate {
  if (!(ageOf(since, now) <= REMEMBERED)) return 'over';
  if (isPending(view)) return 'open';
  if (view.activeKey === key) return 'over';
  const row = view.rows.find((each) => each.signInId === signInId);
  // A row beyond those that were told here is not the active one.
  if (!row) return view.more > 0 ? 'lost' : 'over';
  const isTold = row.state !== 'live' || (row.work !== null && row.work.kind !== 'kept');
  // Somebody else may have switched again since.
  const wasActive = row.activeAt !== null && row.activeAt >= since;
  return isTold || wasActive ? 'over' : 'lost';
}

export type Fate = 'open' | 'over' | 'lost';

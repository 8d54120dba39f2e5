import type { Row } from '../../../../lib/session/view';
import type { At } from './card';

/** What there is to say of a new account. `ended`: it has left again since; `guise`: it is acted as for a while. */
export type DoneFace = 'switched' | 'stayed' | 'guise' | 'ended';

/** What the last read of the app's accounts knows. */
export interface Known {
  /** The new account's; undefined while it is not in the list yet. */
  row: Row | undefined;
  activeKey: string | null;
}

/** Whether the new account is active: as the list has it, and until it is there as its sign-in found it. */
export const isActive = ({ switched }: At<'done'>, { row, activeKey }: Known): boolean =>
  row ? row.key === activeKey : switched;

export function doneFace(done: At<'done'>, known: Known): DoneFace {
  const { row } = known;
  if (row?.state === 'ended') return 'ended';
  if (row?.isGuise) return 'guise';
  return isActive(done, known) ? 'switched' : 'stayed';
}

const MINUTE = 60_000;

/** Whole minutes that an account still runs, the last one counted; null while the end or the time is not known. */
export const minutesLeft = ({ at }: Row, now: number): number | null =>
  at === null || now === 0 ? null : Math.max(1, Math.ceil((at - now) / MINUTE));

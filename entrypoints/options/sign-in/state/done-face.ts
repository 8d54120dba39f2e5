import type { Row } from '../../../../lib/session/view';
import type { At } from './card';

/** What there is to say of a new account. `ended`: it has left again since; `guise`: it is acted as for a while. */
export type DoneFace = 'switched' | 'stayed' | 'guise' | 'ended';

export function doneFace({ switched }: At<'done'>, row: Row | undefined): DoneFace {
  if (row?.state === 'ended') return 'ended';
  if (row?.isGuise) return 'guise';
  return switched ? 'switched' : 'stayed';
}

const MINUTE = 60_000;

/** Whole minutes that an account still runs, the last one counted; null while the end or the time is not known. */
export const minutesLeft = ({ at }: Row, now: number): number | null =>
  at === null || now === 0 ? null : Math.max(1, Math.ceil((at - now) / MINUTE));

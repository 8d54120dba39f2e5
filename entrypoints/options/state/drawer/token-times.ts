import type { SaidByToken } from '../../../../lib/session/developer/fetched-token';
import { isMoment } from '../../../../lib/session/moment';
import type { HeldToken } from './drawer-state';

export const TIME_CLAIMS = ['iat', 'nbf', 'exp'] as const;

/** A claim's moment in milliseconds; null where it is none, or none that any calendar knows. */
export function momentIn(said: SaidByToken | null, name: (typeof TIME_CLAIMS)[number]): number | null {
  const claim = said?.claims.find((each) => each.name === name);
  const moment = claim && !claim.isText ? Number(claim.text) * 1000 : Number.NaN;
  return isMoment(moment) ? moment : null;
}

/** The server's clock now: what it said when it answered, and on from there. Where it said nothing, this computer's. */
export const serverNow = ({ serverTime, at }: Pick<HeldToken, 'serverTime' | 'at'>, now: number): number =>
  (serverTime ?? at) + (now - at);

/** Milliseconds until it ends, 0 after that; null where it says no end. */
export function leftOf(held: HeldToken, now: number): number | null {
  const end = momentIn(held.said, 'exp') ?? held.expires;
  return end === null ? null : Math.max(0, end - serverNow(held, now));
}

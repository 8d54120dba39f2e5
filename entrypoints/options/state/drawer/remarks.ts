import type { Origin } from '../../../../lib/session/types';
import type { HeldToken } from './drawer-state';
import { leftOf, momentIn, serverNow } from './token-times';

/** What is odd about a token, beside its signature. */
export type Remark =
  | 'other-account'
  | 'other-issuer'
  | 'no-end'
  | 'ended'
  | 'not-yet'
  | 'long'
  | 'not-usable';

/** Servers refuse longer headers. */
const LONG = 8_000;

/** Clocks of servers may be so far apart. */
const SLACK = 5_000;

export function remarksOn(held: HeldToken, { origin, now }: { origin: Origin; now: number }): Remark[] {
  const { said, who, length } = held;
  const subject = textOf(held, 'sub');
  const issuer = textOf(held, 'iss');
  const begins = momentIn(said, 'nbf');
  const odd: [Remark, boolean][] = [
    ['not-usable', held.token === null],
    ['other-account', subject !== null && who.key !== who.signInId && subject !== who.key],
    ['other-issuer', issuer !== null && !isOf(issuer, origin)],
    ['no-end', said !== null && momentIn(said, 'exp') === null],
    ['ended', leftOf(held, now) === 0],
    ['not-yet', begins !== null && begins > serverNow(held, now) + SLACK],
    ['long', length > LONG],
  ];
  return odd.flatMap(([remark, isSo]) => (isSo ? [remark] : []));
}

export function textOf({ said }: Pick<HeldToken, 'said'>, name: string): string | null {
  const claim = said?.claims.find((each) => each.name === name);
  return claim?.isText ? claim.text : null;
}

/** Whether it names this API host. A server on a developer's computer may not know on which port it is reached. */
export function isOf(issuer: string, origin: Origin): boolean {
  const named = URL.canParse(issuer) ? new URL(issuer) : null;
  const { hostname, host } = new URL(origin);
  return named !== null && (named.host === host || (named.port === '' && named.hostname === hostname));
}

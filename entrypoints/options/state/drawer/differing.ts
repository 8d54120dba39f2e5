import type { Claim, SaidByToken } from '../../../../lib/session/developer/fetched-token';

/** One claim on both sides; null where a side lacks it. */
export interface Difference {
  name: string;
  one: string | null;
  other: string | null;
}

export interface Compared {
  differing: Difference[];
  same: string[];
}

/** What two tokens say differently, and the names of what they say alike. */
export function compared(one: SaidByToken, other: SaidByToken): Compared {
  const [left, right] = [byName(one), byName(other)];
  const names = [...new Set([...left.keys(), ...right.keys()])];
  const isSame = (name: string) => sameClaim(left.get(name), right.get(name));
  return {
    differing: names
      .filter((name) => !isSame(name))
      .map((name) => ({ name, one: left.get(name)?.text ?? null, other: right.get(name)?.text ?? null })),
    same: names.filter(isSame),
  };
}

const byName = ({ claims }: SaidByToken): Map<string, Claim> =>
  new Map(claims.map((claim) => [claim.name, claim]));

/** `"7"` is not `7`. */
const sameClaim = (one: Claim | undefined, other: Claim | undefined): boolean =>
  one?.text === other?.text && one?.isText === other?.isText;

import type { Attempt } from '../../session/attempt';
import { lightly, type Slices } from '../../session/slices';
import type { Session, SignInId } from '../../session/types';
import type { RosterEntry } from './records';

/** No guise lasts longer: it is given twenty minutes (section 4.1.7). */
const GUISE_LIFE = 25 * 60_000;

/** Those that an impersonation made: an attempt says so, and their end is near. */
export function* guises({ attempts }: Session, before: SignInId | null) {
  const putOnAt = yield* impersonations(attempts);
  return ({ signInId, userId, expiresAt, guise }: RosterEntry): RosterEntry['guise'] => {
    const since = putOnAt.get(userId);
    const isKnown = signInId === null || guise?.signInId === signInId;
    if (isKnown || expiresAt === null || since === undefined || expiresAt - since > GUISE_LIFE) return null;
    return { signInId, before };
  };
}

/** When somebody last began to act as whom. */
function* impersonations(attempts: Attempt[]): Slices<Map<string | null, number>> {
  const latest = new Map<string | null, number>();
  yield* lightly(attempts, ({ method, userId, createdAt }) => {
    if (method === 'impersonation' && userId !== null)
      latest.set(userId, Math.max(createdAt ?? 0, latest.get(userId) ?? 0));
  });
  return latest;
}

export const isGuise = ({ signInId, guise }: RosterEntry): boolean =>
  signInId !== null && guise?.signInId === signInId;

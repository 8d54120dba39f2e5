import * as z from 'zod/mini';
import type { Attempt, AttemptKind, SecondFactor } from '../../session/attempt';
import { lazy } from '../../session/once';
import type { Slices } from '../../session/slices';
import { elementsIn, flag, id, part, text, texts, time } from './field';

const SECOND_FACTORS: ReadonlySet<string> = new Set<SecondFactor>([
  'authenticator',
  'phone_otp',
  'backup_code',
]);

/** No session begins so many within its life; more would only fill memory. */
const MOST_ATTEMPTS = 10_000;

const fields = lazy(() =>
  z.object({
    id: z.pipe(id(), z.string()),
    user_id: id(),
    method: text(),
    errored: flag(),
    created_at: time(),
    expires_at: time(),
    current_step: text(),
    completed: flag(),
    missing_fields: texts(),
    available_2fa_methods: texts(),
  }),
);

/** One attempt; without a usable id it is none (rule TR-9). What a person typed into it is not taken over. */
const attemptOf = (kind: AttemptKind) =>
  z.pipe(
    fields(),
    z.transform(
      (wire): Attempt => ({
        id: wire.id,
        kind,
        method: wire.method || null,
        userId: wire.user_id,
        errored: wire.errored ?? false,
        createdAt: wire.created_at,
        expiresAt: wire.expires_at,
        currentStep: wire.current_step,
        completed: wire.completed ?? false,
        missingFields: wire.missing_fields,
        secondFactors: wire.available_2fa_methods.filter(isSecondFactor),
      }),
    ),
  );

const isSecondFactor = (word: string): word is SecondFactor => SECOND_FACTORS.has(word);

const signInAttempt = lazy(() => attemptOf('signin'));
const signUpAttempt = lazy(() => attemptOf('signup'));

/** The attempts that a session lists. */
export function* attemptsIn({
  signIns,
  signUps,
}: Record<'signIns' | 'signUps', unknown[]>): Slices<Attempt[]> {
  const listed = yield* elementsIn(signInAttempt(), signIns, MOST_ATTEMPTS);
  return [...listed, ...(yield* elementsIn(signUpAttempt(), signUps, MOST_ATTEMPTS))];
}

/** The attempt that stands beside a session where steps remain (section 4.4.6). */
export const movedAttempt = lazy(() => ({
  signin_attempt: part(signInAttempt()),
  signup_attempt: part(signUpAttempt()),
}));

/** Servers differ in the order of their lists: the time decides, then the id (section 4.1.1). */
export const newestFirst = (attempts: Attempt[]): Attempt[] => attempts.toSorted(later);

function later(first: Attempt, other: Attempt): number {
  const apart = (other.createdAt ?? 0) - (first.createdAt ?? 0);
  return apart === 0 ? largerId(first.id, other.id) : apart;
}

/** Ids are larger than numbers can hold: the longer one is larger, then the one that sorts later (rule TR-4). */
function largerId(first: string, other: string): number {
  if (first.length !== other.length) return other.length - first.length;
  return first < other ? 1 : first > other ? -1 : 0;
}

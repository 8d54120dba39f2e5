import type { Attempt, AttemptKind, ProfileField, Step } from './attempt';
import { ATTEMPT_LIFE, CLOCK_SLACK } from './limits';

/** What comes next, as the server's own word for it says (sections 5.2 and 5.5); never nothing (rule FR-11). */
export function stepFor(attempt: Attempt): Step {
  if (attempt.completed) return { at: 'done' };
  const step = KNOWN.get(attempt.currentStep);
  return step === undefined ? hosted(attempt) : step(attempt);
}

const hosted = ({ currentStep }: Attempt): Step => ({ at: 'hosted', step: currentStep });

const KNOWN = new Map<string, (attempt: Attempt) => Step>([
  ['verify_password', () => ({ at: 'password' })],
  ['verify_email', () => ({ at: 'code', by: 'email' })],
  ['verify_email_otp', () => ({ at: 'code', by: 'email' })],
  ['verify_email_link', () => ({ at: 'link' })],
  ['verify_phone', () => ({ at: 'code', by: 'phone' })],
  ['verify_phone_otp', () => ({ at: 'code', by: 'phone' })],
  ['verify_otp', proofOfMethod],
  ['verify_second_factor', ({ secondFactors }) => ({ at: 'second-factor', factors: secondFactors })],
  ['add_second_factor', () => ({ at: 'enrol' })],
  ['complete_profile', profile],
]);

/** The step of the documentation page that switches accounts, which is in no list: the method tells what was sent. */
function proofOfMethod({ method }: Attempt): Step {
  if (method === 'magic_link') return { at: 'link' };
  return { at: 'code', by: method === 'phone_otp' ? 'phone' : 'email' };
}

/** Fields that this version has no input for are left to the app's own page, once they are all that is missing. */
function profile(attempt: Attempt): Step {
  const missing = new Set(attempt.missingFields.flatMap((name) => FIELDS.get(name) ?? []));
  return missing.size === 0 ? hosted(attempt) : { at: 'profile', missing: [...missing] };
}

const FIELDS = new Map<string, ProfileField>([
  ['first_name', 'first_name'],
  ['last_name', 'last_name'],
  ['username', 'username'],
  ['email', 'email'],
  ['email_address', 'email'],
  ['phone', 'phone'],
  ['phone_number', 'phone'],
]);

/** The latest attempt of a kind; `attempts` are newest first, as a session has them. */
export const newestAttempt = (attempts: readonly Attempt[], kind: AttemptKind): Attempt | null =>
  attempts.find((each) => each.kind === kind) ?? null;

/** A flow's own attempt (rule FR-9). */
export const attemptOf = (attempts: readonly Attempt[], id: string): Attempt | null =>
  attempts.find((each) => each.id === id) ?? null;

/** Whether an attempt has surely run out; until then the server has the last word (rule FR-10). */
export function hasExpired({ createdAt, expiresAt }: Attempt, { now }: { now: number }): boolean {
  const end = expiresAt ?? (createdAt === null ? null : createdAt + ATTEMPT_LIFE);
  return end !== null && now > end + CLOCK_SLACK;
}

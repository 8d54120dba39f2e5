import { randomBytes } from 'node:crypto';
import type { Call } from '../call';
import type { JsonObject } from '../raw-json';
import type { Deployment } from '../store';
import { isSolution, puzzlesOf } from './puzzle';
import { coded, type Refusal } from './refusal';

const TIME_TO_SOLVE = 2 * 60_000;
const TOKEN_LIFE = 5 * 60_000;

export const knowsChallenges = ({ traits, settings }: Deployment): boolean =>
  settings.challenge && traits.challengeFailure !== null;

/** A new puzzle (section 4.3); `expires` is in milliseconds. */
export function issueChallenge({ challenges, settings, now }: Deployment): JsonObject {
  const token = randomBytes(25).toString('hex');
  const expires = now() + TIME_TO_SOLVE;
  challenges.set(token, expires);
  const { count, saltLength, difficulty } = settings.puzzle;
  return { challenge: { c: count, s: saltLength, d: difficulty }, token, expires };
}

/** The challenge token for a whole set of right solutions, or null; a challenge can be redeemed once. */
export function redeemChallenge(deployment: Deployment, { token, solutions }: Redeeming): JsonObject | null {
  const { challenges, challengeTokens, settings, now } = deployment;
  const end = challenges.get(token);
  challenges.delete(token);
  const puzzles = puzzlesOf(token, settings.puzzle);
  const allRight = puzzles.every((puzzle, index) => solves(puzzle, solutions[index]));
  if (end === undefined || end <= now() || !allRight) return null;
  const redeemed = grantToken(deployment);
  return { success: true, token: redeemed, expires: challengeTokens.get(redeemed) };
}

/** A challenge token as if a puzzle had been solved for it: what the portal's own pages do is not on trial here. */
export function grantToken({ challengeTokens, now }: Deployment): string {
  const token = randomBytes(25).toString('hex');
  challengeTokens.set(token, now() + TOKEN_LIFE);
  return token;
}

export interface Redeeming {
  token: string;
  solutions: unknown[];
}

const solves = (puzzle: [string, string], solution: unknown): boolean =>
  typeof solution === 'number' && Number.isInteger(solution) && solution >= 0 && isSolution(puzzle, solution);

/** Why a challenged call is refused, or null. A token counts any number of times: one serves a whole flow. */
export function challengeProblem({ deployment, form, url }: Call): Refusal | null {
  const code = deployment.traits.challengeFailure;
  if (!knowsChallenges(deployment) || code === null) return null;
  const token = form.challenge_token ?? url.searchParams.get('challenge_token') ?? '';
  const end = deployment.challengeTokens.get(token) ?? 0;
  return end > deployment.now()
    ? null
    : coded({ status: 403, code, message: 'Challenge verification failed' });
}

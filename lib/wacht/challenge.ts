import { done, fail } from '../result';
import { ownFailure } from '../session/failure';
import type { Puzzle } from '../session/flow';
import { FLOW_LIMIT } from '../session/limits';
import { ask, needed } from './ask';
import type { Exchange } from './exchange';
import { isAbsent } from './failure';
import type { Answer } from './ports';
import { readToken } from './read/auth-replies';
import { readPuzzle } from './read/puzzle';
import type { Call } from './request';

/** Proof of work that some apps want before a form (section 4.3), asked for without cookie and token. */
export interface ChallengeClient {
  /** Null: this app wants none. A puzzle of another kind is a failure of our own. */
  challenge(): Answer<Puzzle | null>;
  /** The token that goes with the form. */
  redeem(wish: { token: string; solutions: number[] }): Answer<string>;
}

export const createChallenge = (exchange: Exchange): ChallengeClient => {
  const captcha = (path: Call['path']): Call => ({
    method: 'POST',
    path,
    anonymous: true,
    limit: FLOW_LIMIT,
  });
  return {
    challenge: () => challenge(exchange, captcha('/captcha/challenge')),
    redeem: async ({ token, solutions }) =>
      needed(
        await ask(exchange, {
          call: { ...captcha('/captcha/redeem'), json: { token, solutions } },
          read: readToken,
        }),
      ),
  };
};

async function challenge(exchange: Exchange, call: Call): Answer<Puzzle | null> {
  const answer = await ask(exchange, { call, read: readPuzzle });
  if (!answer.ok && isAbsent(answer.problem)) return NO_CHALLENGE;
  if (!answer.ok || answer.value.value !== null) return answer;
  return fail(ownFailure('challenge-unsupported'));
}

const NO_CHALLENGE = done({ value: null, sessionId: null, serverTime: null });

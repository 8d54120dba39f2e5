import { done, fail } from '../../result';
import type { Identified, Invitation, Puzzle } from '../../session/flow';
import type { PasskeyRequest } from '../../session/passkey';
import type { Answer } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import type { Outcome } from '../ports';

/** What the sign-in pages want to know, and small requests of their own: each is asked in the app's turn. */
export interface Asking {
  identify(wish: { identifier: string; challenge: string | null }): Outcome<Identified>;
  taken(about: { type: 'email' | 'username'; identifier: string }): Outcome<boolean>;
  invitation(token: string): Outcome<Invitation>;
  joinWaitlist(wish: { firstName: string; lastName: string; email: string }): Outcome;
  forgotPassword(email: string): Outcome;
  forgotCode(wish: { email: string; code: string }): Outcome<{ token: string }>;
  challenge(): Outcome<Puzzle | null>;
  redeem(wish: { token: string; solutions: number[] }): Outcome<string>;
  passkeyBegin(wish: { challenge: string | null }): Outcome<PasskeyRequest>;
}

/** A build that has no challenges is not asked again for a day (rule FR-5). */
const NO_CHALLENGES_FOR = 86_400_000;

export function createAsking(bench: Bench, reading: Reading): Asking {
  const { client, budget, effects } = bench;
  let noChallengesUntil = 0;

  async function asked<Value>(ask: () => Answer<Value>): Outcome<Value> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    budget.count();
    const answer = await bench.inTurn(ask);
    if (answer.ok) return done(answer.value.value);
    await reading.notePause(answer.problem);
    return answer;
  }

  async function challenge(): Outcome<Puzzle | null> {
    if (effects.clock.ticks() < noChallengesUntil) return done(null);
    const answer = await asked(() => client.challenge());
    if (answer.ok && answer.value === null) noChallengesUntil = effects.clock.ticks() + NO_CHALLENGES_FOR;
    return answer;
  }

  return {
    identify: (wish) => asked(() => client.identify(wish)),
    taken: (about) => asked(() => client.taken(about)),
    invitation: (token) => asked(() => client.invitation(token)),
    joinWaitlist: (wish) => asked(() => client.joinWaitlist(wish)),
    forgotPassword: (email) => asked(() => client.forgotPassword(email)),
    forgotCode: (wish) => asked(() => client.forgotCode(wish)),
    challenge,
    redeem: (wish) => asked(() => client.redeem(wish)),
    passkeyBegin: (wish) => asked(() => client.passkeyBegin(wish)),
  };
}

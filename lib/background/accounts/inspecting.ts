import { done, fail } from '../../result';
import type { FetchedToken } from '../../session/developer/fetched-token';
import type { InspectedSession } from '../../session/developer/inspected-session';
import type { PublicKey } from '../../session/developer/public-key';
import type { RequestLine } from '../../session/developer/request-line';
import type { SignInId } from '../../session/types';
import type { Answer } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import type { Outcome } from '../ports';

/** What whoever develops an app asks of it. All of it is handed on, and nothing kept. */
export interface Inspecting {
  /** A token of whoever is active; nothing is fetched where that is not whom the person was shown. */
  token(wish: { signInId: SignInId; template: string }): Outcome<FetchedToken | 'not-active'>;
  keys(): Outcome<PublicKey[]>;
  session(): Outcome<InspectedSession>;
  requests(): Outcome<RequestLine[]>;
}

export function createInspecting(bench: Bench, reading: Reading): Inspecting {
  const { ledger, client, budget, passage } = bench;

  async function asked<Value>(question: () => Answer<Value>): Outcome<Value> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    budget.count();
    const reply = await bench.inTurn(question);
    if (reply.ok) return done(reply.value.value);
    await reading.notePause(reply.problem);
    return reply;
  }

  /** Only the turn knows who is active: a switch may have been under way before it. */
  async function tokenOf(signInId: SignInId, template: string): Answer<FetchedToken | 'not-active'> {
    if (ledger.state().roster.activeId === signInId) return client.sessionToken(template);
    return done({ value: 'not-active', sessionId: null, serverTime: null });
  }

  return {
    token: ({ signInId, template }) => asked(() => tokenOf(signInId, template)),
    keys: () => asked(client.publicKeys),
    session: () => asked(client.inspectSession),
    requests: async () => done(passage.requests()),
  };
}

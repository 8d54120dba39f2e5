import { ageOf } from '../../session/age';
import { LOOK_FOR } from '../../session/limits';
import { jarOf } from '../../session/view';
import { issuedFor, tokenIn } from '../../wacht/token';
import type { Bench } from '../asking/bench';
import type { FlowTab } from '../known/flow-record';

const PARAMETER = '__dev_session__';

/** A staging page to which our session was handed over may have got a newer token for it. */
export interface Adoption {
  /**
   * Takes the token of the address over at which a flow of ours ended, in its own tab and within its time: only one that
   * says it was issued by this app for this very session, and newer than ours (rules FR-19 and CR-5).
   */
  consider(address: string, tab: FlowTab): Promise<void>;
}

export function createAdoption({ ledger, token, effects }: Bench): Adoption {
  return {
    async consider(address, { since }) {
      const { app, roster } = ledger.state();
      const found = tokenIn(new URL(address).searchParams.get(PARAMETER));
      const isInTime = ageOf(since, effects.clock.ticks()) < LOOK_FOR;
      if (!token || !found || !isInTime || jarOf(app) !== 'own') return;
      // The page itself was the one to send it, so the time of issue decides between it and ours.
      if (issuedFor(found, { origin: app.origin, sessionId: roster.sessionId }))
        await token.received(found, found);
    },
  };
}

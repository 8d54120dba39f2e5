import { jarOf } from '../../session/view';
import { issuedFor, tokenIn } from '../../wacht/token';
import type { Bench } from '../bench';
import { LOOK_FOR } from './pace';
import type { FlowTab } from './record';

const PARAMETER = '__dev_session__';

/** A staging page to which our session was handed over may have got a newer token for it. */
export interface Adoption {
  /**
   * Takes the token of an address over: only where a flow of ours ends, in its own tab, within its time, on the app's
   * own pages, issued by this app for this very session, and newer than ours (rules FR-19 and CR-5).
   */
  consider(address: string, tab: FlowTab): Promise<void>;
}

export function createAdoption({ ledger, token, ports }: Bench): Adoption {
  return {
    async consider(address, { since }) {
      const { app, deployment, roster } = ledger.state();
      const url = new URL(address);
      const found = tokenIn(url.searchParams.get(PARAMETER));
      const isOurs = deployment?.siteOrigins.includes(url.origin) && ports.clock.now() < since + LOOK_FOR;
      if (!token || !found || !isOurs || jarOf(app) !== 'own') return;
      if (issuedFor(found, { origin: app.origin, sessionId: roster.sessionId }))
        await token.received(found, 'another');
    },
  };
}

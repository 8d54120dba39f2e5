import type { Elsewhere } from '../../session/elsewhere';
import type { FlowView } from '../../session/flow';
import type { Answer, Outgoing } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import type { Outcome } from '../ports';
import type { Baseline } from './baseline';
import type { Leaving } from './leaving';
import type { Running } from './running';
import type { Stepping } from './stepping';

interface Challenged {
  challenge: string | null;
}

/** Sign-ins that somebody else vouches for (sections 5.6 and 5.7). */
export interface SigningInElsewhere {
  provider(wish: Challenged & { provider: string; inviteToken: string | null }): Outcome<FlowView>;
  sso(wish: Challenged & { identifier: string; connectionId: string | null }): Outcome<FlowView>;
}

interface Hands {
  running: Running;
  stepping: Stepping;
  leaving: Leaving;
  baseline: Baseline;
}

interface Departure {
  elsewhere: Elsewhere;
  identifier: string;
}

export function createSigningInElsewhere(
  { ledger, client }: Bench,
  { running, stepping, leaving, baseline }: Hands,
): SigningInElsewhere {
  const redirect = () => ledger.state().deployment?.afterSignInUrl ?? null;

  /** From here on a sign-in that was not there before is this one's (rule FR-8). */
  async function depart(
    send: () => Answer<Outgoing>,
    { elsewhere, identifier }: Departure,
  ): Outcome<FlowView> {
    const start = await baseline.read();
    if (!start.ok) return start;
    await running.report({ kind: 'asking', start: start.value, told: { identifier } });
    const of = start.value.question;
    const address = await stepping.sendOut(send, of);
    if (!address.ok) return stepping.explained(address, { of });
    if (running.record()?.question !== of) return running.shown();
    const gone = await leaving.goTo(address.value, elsewhere);
    // Nobody can vouch for this attempt: the person is back at the first form, with nothing half-way.
    if (!gone.ok) await running.report({ kind: 'given-up', of });
    return gone;
  }

  return {
    provider: (wish) =>
      depart(() => client.oauthInit({ ...wish, redirect: redirect() }), {
        elsewhere: { by: 'provider', provider: wish.provider },
        identifier: running.record()?.identifier ?? '',
      }),
    // A server that has one organisation alone asks for nothing, not even the way back (section 4.7.1).
    sso: ({ identifier, ...wish }) =>
      depart(() => client.ssoLogin({ ...wish, redirect: wish.connectionId && redirect() }), {
        elsewhere: { by: 'sso' },
        identifier,
      }),
  };
}

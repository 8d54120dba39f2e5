import type { Elsewhere } from '../../session/elsewhere';
import type { FlowView } from '../../session/flow';
import type { Answer, Outgoing } from '../../wacht/client';
import type { Bench } from '../asking/bench';
import { UNASKED } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Baseline } from './baseline';
import type { Explained } from './explaining';
import type { Leaving } from './leaving';
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
  stepping: Stepping;
  leaving: Leaving;
  explained: Explained;
  start(): Outcome<Baseline>;
}

interface Departure extends Challenged {
  elsewhere: Elsewhere;
  identifier: string;
}

export function createSigningInElsewhere(
  { ledger, client }: Bench,
  { stepping, leaving, explained, start }: Hands,
): SigningInElsewhere {
  const redirect = () => ledger.state().deployment?.afterSignInUrl ?? null;

  /** From here on a sign-in that was not there before is this one's (rule FR-8). */
  async function depart(send: () => Answer<Outgoing>, { elsewhere, identifier, challenge }: Departure) {
    const started = await start();
    if (!started.ok) return started;
    await stepping.patch({ ...UNASKED, ...started.value, asked: true, identifier });
    const address = await stepping.sendOut(send, { challenge });
    return address.ok ? setOut(address.value, elsewhere) : explained(address);
  }

  async function setOut(address: string, elsewhere: Elsewhere): Outcome<FlowView> {
    const gone = await leaving.goTo(address, elsewhere);
    // Nobody can vouch for this attempt: the person is back at the first form, with nothing half-way.
    if (!gone.ok) await stepping.patch({ asked: false, attemptId: null });
    return gone;
  }

  return {
    provider: (wish) =>
      depart(() => client.oauthInit({ ...wish, redirect: redirect() }), {
        elsewhere: { by: 'provider', provider: wish.provider },
        identifier: ledger.state().flow?.identifier ?? '',
        challenge: wish.challenge,
      }),
    sso: ({ identifier, ...wish }) =>
      depart(() => client.ssoLogin({ ...wish, redirect: redirect() }), {
        elsewhere: { by: 'sso' },
        identifier,
        challenge: wish.challenge,
      }),
  };
}

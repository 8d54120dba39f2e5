import type { FlowView } from '../../session/flow';
import type { Bench } from '../bench';
import type { Outcome } from '../ports';
import { baseline } from './baseline';
import type { Leaving } from './leaving';
import { UNASKED } from './record';
import type { Stepping } from './stepping';

interface Challenged {
  challenge: string | null;
}

/** Sign-ins that somebody else vouches for (sections 5.6 and 5.7). */
export interface SigningInElsewhere {
  provider(wish: Challenged & { provider: string; inviteToken: string | null }): Outcome<FlowView>;
  sso(wish: Challenged & { identifier: string; connectionId: string | null }): Outcome<FlowView>;
}

export function createSigningInElsewhere(
  bench: Bench,
  { stepping, leaving }: { stepping: Stepping; leaving: Leaving },
): SigningInElsewhere {
  const { ledger, client, ports } = bench;

  async function provider(wish: Parameters<SigningInElsewhere['provider']>[0]): Outcome<FlowView> {
    await begin({});
    const redirect = ledger.state().deployment?.afterSignInUrl ?? null;
    const address = await stepping.sendOut(() => client.oauthInit({ ...wish, redirect }), wish);
    if (!address.ok) return address;
    return leaving.goTo(address.value, { by: 'provider', provider: wish.provider });
  }

  async function sso({ identifier, ...wish }: Parameters<SigningInElsewhere['sso']>[0]): Outcome<FlowView> {
    await begin({ identifier });
    const redirect = ledger.state().deployment?.afterSignInUrl ?? null;
    const address = await stepping.sendOut(() => client.ssoLogin({ ...wish, redirect }), wish);
    return address.ok ? leaving.goTo(address.value, { by: 'sso' }) : address;
  }

  /** From here on a sign-in that was not there before is this one's (rule FR-8). */
  async function begin(known: { identifier?: string }): Promise<void> {
    await ledger.ready();
    const start = baseline(ledger.state(), ports.clock.now());
    await stepping.patch({ ...UNASKED, ...start, asked: true, ...known });
  }

  return { provider, sso };
}

import { fail } from '../../result';
import type { Elsewhere } from '../../session/elsewhere';
import { failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { isLoopbackName } from '../../session/loopback';
import { isWellKnownHost, outwardUrl } from '../../session/outward-url';
import type { Bench } from '../bench';
import type { Outcome } from '../ports';
import type { Stepping } from './stepping';
import type { Watching } from './watching';

/** How the person gets to a page that is not ours (rule FR-17). */
export interface Leaving {
  /** Opens the address in a tab; a host that this app never led to before is named first. */
  goTo(address: string, elsewhere: Elsewhere): Outcome<FlowView>;
  /** Goes on to the host that was named. */
  leave(): Outcome<FlowView>;
  /** Opens a page of the app's own in a tab. */
  openTab(url: string, elsewhere: Elsewhere): Outcome<FlowView>;
}

export function createLeaving(
  bench: Bench,
  { stepping, watching }: { stepping: Stepping; watching: Watching },
): Leaving {
  const { ledger, ports } = bench;
  const { patch, shown } = stepping;

  async function goTo(address: string, elsewhere: Elsewhere): Outcome<FlowView> {
    if (!ledger.state().flow) return shown();
    if (address === '') return fail(failure('http', { code: 'NO_ADDRESS' }));
    const outward = guarded(address);
    if (!outward) return fail(failure('http', { code: 'UNSAFE_ADDRESS' }));
    // Written down before the tab opens: whoever is killed in between offers it again.
    const known = isKnown(outward.host);
    await patch({ leaving: { elsewhere, ...outward } }, { quiet: known });
    return known ? openTab(outward.url, elsewhere) : shown();
  }

  function guarded(address: string) {
    const { hostname } = new URL(ledger.state().app.origin);
    return outwardUrl(address, { local: isLoopbackName(hostname) });
  }

  const isKnown = (host: string): boolean =>
    isWellKnownHost(host) || ledger.state().app.knownHosts.includes(host);

  async function leave(): Outcome<FlowView> {
    await ledger.ready();
    const { flow, app } = ledger.state();
    if (!flow?.leaving) return shown();
    const { url, host, elsewhere } = flow.leaving;
    const knownHosts = [...new Set([...app.knownHosts, host])];
    const opened = await openTab(url, elsewhere);
    if (opened.ok) await ledger.change({ app: { ...app, knownHosts } });
    return opened;
  }

  async function openTab(address: string, elsewhere: Elsewhere): Outcome<FlowView> {
    const outward = guarded(address);
    if (!outward) return fail(failure('http', { code: 'UNSAFE_ADDRESS' }));
    await watching.forget();
    const id = await ports.tabs.open(outward.url, await bench.ownTab());
    const tab = { id, elsewhere, since: ports.clock.now(), ended: null };
    await patch({ leaving: null, left: null, tab });
    await watching.resume();
    return shown();
  }

  return { goTo, leave, openTab };
}

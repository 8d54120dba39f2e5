import { fail } from '../../result';
import type { Elsewhere } from '../../session/elsewhere';
import { failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { isLoopbackName } from '../../session/loopback';
import { isWellKnownHost, outwardUrl } from '../../session/outward-url';
import { isOwnHost } from '../../session/own-host';
import { jarOf } from '../../session/view';
import type { Bench } from '../asking/bench';
import type { FlowExit } from '../known/flow-record';
import { flowState } from '../known/flow-state';
import type { Outcome } from '../ports';
import type { Stepping } from './stepping';
import type { Watching } from './watching';

/** How the person gets to a page that is not ours (rule FR-17). */
export interface Leaving {
  /**
   * Opens the address in a tab; a host that is neither the app's own, nor well known, nor gone to before is named first.
   * With `handOver` the page gets our staging session.
   */
  goTo(address: string, elsewhere: Elsewhere, how?: { handOver: boolean }): Outcome<FlowView>;
  /** Goes on to the host that was named. */
  leave(): Outcome<FlowView>;
}

export function createLeaving(
  bench: Bench,
  { stepping, watching }: { stepping: Stepping; watching: Watching },
): Leaving {
  const { ledger, effects, token } = bench;
  const { patch, shown } = stepping;

  async function goTo(
    address: string,
    elsewhere: Elsewhere,
    { handOver } = { handOver: false },
  ): Outcome<FlowView> {
    if (!ledger.state().flow) return shown();
    if (address === '') return fail(failure('http', { code: 'NO_ADDRESS' }));
    const outward = guarded(address);
    if (!outward) return unsafe();
    const leaving = { elsewhere, ...outward, since: effects.clock.now(), handOver };
    // Written down before the tab opens: whoever is killed in between offers it again.
    const known = isKnown(leaving);
    await patch({ leaving }, { quiet: known });
    return known ? openTab(leaving) : shown();
  }

  function guarded(address: string) {
    const { hostname } = new URL(ledger.state().app.origin);
    return outwardUrl(address, { local: isLoopbackName(hostname) });
  }

  function isKnown({ host, url, elsewhere }: FlowExit): boolean {
    const { origin, knownHosts } = ledger.state().app;
    if (knownHosts.includes(host)) return true;
    return elsewhere.by === 'app' ? isOwnHost(url, origin) : isWellKnownHost(host);
  }

  async function leave(): Outcome<FlowView> {
    await ledger.ready();
    const { flow, app } = ledger.state();
    const state = flow && flowState(flow, { ...ledger.state(), now: effects.clock.now() });
    if (!flow?.leaving || state?.at !== 'leaving') return shown();
    const knownHosts = [...new Set([...app.knownHosts, flow.leaving.host])];
    const opened = await openTab(flow.leaving);
    if (opened.ok) await ledger.change({ app: { ...app, knownHosts } });
    return opened;
  }

  /** What rested on the disk is judged again. */
  async function openTab({ url, elsewhere, handOver }: FlowExit): Outcome<FlowView> {
    const outward = guarded(url);
    if (!outward) return unsafe();
    await watching.forget();
    const address = handOver ? await withSession(outward.url) : outward.url;
    const id = await effects.tabs.open(address, await bench.ownTab());
    if (id === null) return fail(failure('aborted'));
    const run = await effects.browserRun();
    const tab = { id, run, elsewhere, since: effects.clock.now(), ended: null, isBehind: false };
    await patch({ leaving: null, left: null, tab });
    await watching.resume();
    return shown();
  }

  /** The token stands in the tab's address alone, never in what is written down. */
  async function withSession(address: string): Promise<string> {
    const ours = jarOf(ledger.state().app) === 'own' ? await token?.current() : null;
    if (!ours) return address;
    const url = new URL(address);
    url.searchParams.set('__dev_session__', ours);
    return url.href;
  }

  return { goTo, leave };
}

const unsafe = () => fail(failure('http', { code: 'UNSAFE_ADDRESS' }));

import { fail } from '../../result';
import { agreedAs, calledByHost, isItself } from '../../session/destination';
import type { Elsewhere } from '../../session/elsewhere';
import { failure, ownFailure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { isLoopbackName } from '../../session/loopback';
import { outwardUrl } from '../../session/outward-url';
import { jarOf } from '../../session/view';
import type { Bench } from '../asking/bench';
import type { FlowExit } from '../known/flow-record';
import { flowState } from '../known/flow-state';
import type { Outcome } from '../ports';
import type { Running } from './running';

/** How the person gets to a page that is not ours (rule FR-17). */
export interface Leaving {
  /**
   * Opens the address in a tab. Unless it proves to be the app's own page or the very provider's that was chosen, its
   * host is named first, and each time where the person has not gone to it before.
   * With `handOver` the page gets our staging session.
   */
  goTo(address: string, elsewhere: Elsewhere, how?: { handOver: boolean }): Outcome<FlowView>;
  /** Goes on to the host that was named. */
  leave(): Outcome<FlowView>;
}

export function createLeaving(bench: Bench, { record, report, shown }: Running): Leaving {
  const { ledger, effects, token } = bench;

  async function goTo(
    address: string,
    elsewhere: Elsewhere,
    { handOver } = { handOver: false },
  ): Outcome<FlowView> {
    if (!record()) return shown();
    if (address === '') return fail(ownFailure('no-address'));
    const outward = guarded(address);
    if (!outward) return unsafe();
    const itself = isItself(outward.url, elsewhere, ledger.state().app.origin);
    const exit = {
      elsewhere: itself ? elsewhere : calledByHost(elsewhere, outward.host),
      ...outward,
      since: effects.clock.ticks(),
      handOver,
    };
    // Written down before the tab opens: whoever is killed in between offers it again.
    const known = itself || wasAgreed(exit);
    await report({ kind: 'leaving', exit }, { quiet: known });
    return known ? openTab(exit) : shown();
  }

  function guarded(address: string) {
    const { hostname } = new URL(ledger.state().app.origin);
    return outwardUrl(address, { local: isLoopbackName(hostname) });
  }

  function wasAgreed({ host, elsewhere }: FlowExit): boolean {
    const agreed = agreedAs(host, elsewhere);
    return agreed !== null && ledger.state().app.knownHosts.includes(agreed);
  }

  async function leave(): Outcome<FlowView> {
    await ledger.ready();
    const flow = record();
    const state = flow && flowState(flow, { ...ledger.state(), now: effects.clock.ticks() });
    if (flow?.standing.at !== 'leaving' || state?.at !== 'leaving') return shown();
    const { exit } = flow.standing;
    const opened = await openTab(exit);
    if (opened.ok) await remember(exit);
    return opened;
  }

  async function remember({ host, elsewhere }: FlowExit): Promise<void> {
    const { app } = ledger.state();
    const agreed = agreedAs(host, elsewhere);
    if (agreed === null) return;
    await ledger.change({ app: { ...app, knownHosts: [...new Set([...app.knownHosts, agreed])] } });
  }

  /** What rested on the disk is judged again. */
  async function openTab({ url, elsewhere, handOver }: FlowExit): Outcome<FlowView> {
    const outward = guarded(url);
    if (!outward) return unsafe();
    const address = handOver ? await withSession(outward.url) : outward.url;
    if (address === null) return unsafe();
    const id = await effects.tabs.open(address, await bench.ownTab());
    if (id === null) return fail(failure('aborted'));
    const run = await effects.browserRun();
    const tab = { id, run, elsewhere, since: effects.clock.ticks(), ended: null };
    await report({ kind: 'tab-opened', tab });
    return shown();
  }

  /**
   * The token stands in the tab's address alone, never in what is written down. Null where the page is not this app's
   * alone: it would get a stranger's session, or lose its own.
   */
  async function withSession(address: string): Promise<string | null> {
    const { app } = ledger.state();
    const ours = jarOf(app) === 'own' ? await token?.current() : null;
    if (!ours) return address;
    const url = new URL(address);
    if (bench.belongsTo(url.origin) !== app.origin) return null;
    url.searchParams.set('__dev_session__', ours);
    return url.href;
  }

  return { goTo, leave };
}

const unsafe = () => fail(ownFailure('unsafe-address'));

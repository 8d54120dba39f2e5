import { done, fail } from '../../result';
import { failure } from '../../session/failure';
import type { Bench } from '../bench';
import type { Outcome } from '../ports';
import type { Reading } from '../reading';
import { liveIds } from '../roster';
import { begun } from './record';
import type { Watching } from './watching';

/** The app's own pages: the way for everything that the forms here cannot do. */
export interface HostedPage {
  /** Opens it in a tab and watches until a new sign-in id appears (rule FR-8). */
  open(page: 'sign-in' | 'sign-up'): Outcome;
  /** Brings its tab to the front. */
  show(): Outcome;
}

export function createHostedPage(
  bench: Bench,
  { reading, watching }: { reading: Reading; watching: Watching },
): HostedPage {
  const { ledger, ports } = bench;
  const { clock, tabs } = ports;

  async function open(page: 'sign-in' | 'sign-up'): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    await reading.readSettings({ force: true });
    const { deployment, roster, flow } = ledger.state();
    const url =
      page === 'sign-up' ? (deployment?.auth.links.signUp ?? null) : (deployment?.signInUrl ?? null);
    if (!url) return fail(failure('http', { code: 'NO_SIGN_IN_PAGE' }));
    const { sessionId, activeId } = roster;
    const fresh = { startedAt: clock.now(), sessionId, signInIds: liveIds(roster), activeId };
    const record = flow && flow.outcome === null ? flow : begun({ kind: 'signin', identifier: '', ...fresh });
    const tab = { id: await tabs.open(url), closedAt: null };
    await ledger.change({ flow: { ...record, ...fresh, tab } });
    await watching.resume();
    return done(null);
  }

  async function show(): Outcome {
    await ledger.ready();
    const { flow } = ledger.state();
    if (flow?.tab && !(await tabs.show(flow.tab.id))) await watching.stop();
    return done(null);
  }

  return { open, show };
}

import { done, fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import { begun, type FlowStart } from '../known/flow-record';
import type { Outcome } from '../ports';
import type { Baseline } from './baseline';
import type { Leaving } from './leaving';
import type { Running } from './running';
import type { Watching } from './watching';

/** The app's own sign-in pages, in a tab of the browser's jar: they know every step there is (section 5.8). */
export interface HostedPage {
  /** A staging page has a session of its own; `handOver` gives it ours (section 7.5). */
  open(wish: {
    page: 'sign-in' | 'sign-up';
    handOver: boolean;
    inviteToken: string | null;
  }): Outcome<FlowView>;
  /** Brings its tab to the front. */
  show(): Outcome;
}

interface Hands {
  reading: Reading;
  running: Running;
  watching: Watching;
  leaving: Leaving;
  baseline: Baseline;
}

export function createHostedPage(
  bench: Bench,
  { reading, running, watching, leaving, baseline }: Hands,
): HostedPage {
  const { ledger, effects } = bench;

  async function open(wish: Parameters<HostedPage['open']>[0]): Outcome<FlowView> {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    await reading.readSettings({ force: true });
    const page = pageFor(wish.page);
    if (!page) return fail(ownFailure('no-own-page'));
    const start = await baseline.read();
    if (!start.ok) return start;
    await takeUp(start.value);
    addParameters(page, wish);
    return leaving.goTo(page.href, { by: 'app' }, wish);
  }

  function pageFor(page: 'sign-in' | 'sign-up'): URL | null {
    const { deployment } = ledger.state();
    const address = page === 'sign-up' ? deployment?.auth.links.signUp : deployment?.signInUrl;
    return address ? new URL(address) : null;
  }

  async function takeUp(start: FlowStart): Promise<void> {
    const flow = running.record();
    const isOpen = flow !== null && flow.standing.at !== 'over';
    if (isOpen) await running.report({ kind: 'rebased', start });
    else await running.replace(begun({ kind: 'signin', identifier: '', ...start }));
  }

  /** What the page understands (section 7.2); its redirect is one that the app allows in any case. */
  function addParameters({ searchParams }: URL, { inviteToken }: Parameters<HostedPage['open']>[0]): void {
    const { deployment } = ledger.state();
    const flow = running.record();
    if (deployment?.afterSignInUrl) searchParams.set('redirect_uri', deployment.afterSignInUrl);
    if (inviteToken !== null) searchParams.set('invite_token', inviteToken);
    const isHalfWay = flow?.kind === 'signin' && flow.standing.at !== 'left';
    const unfinished = isHalfWay ? running.attempt() : null;
    if (unfinished && !unfinished.completed) searchParams.set('signin_attempt_id', unfinished.id);
  }

  async function show(): Outcome {
    await ledger.ready();
    const { standing } = running.record() ?? {};
    if (standing?.at === 'tab' && !(await effects.tabs.show(standing.tab.id))) await watching.lookSoon();
    return done(null);
  }

  return { open, show };
}

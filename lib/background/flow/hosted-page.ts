import { done, fail } from '../../result';
import { failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import { jarOf } from '../../session/view';
import type { Bench } from '../bench';
import type { Outcome } from '../ports';
import type { Reading } from '../reading';
import { baseline } from './baseline';
import type { Leaving } from './leaving';
import { begun } from './record';
import type { Stepping } from './stepping';
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
  watching: Watching;
  stepping: Stepping;
  leaving: Leaving;
}

export function createHostedPage(bench: Bench, { reading, watching, stepping, leaving }: Hands): HostedPage {
  const { ledger, ports, token } = bench;

  async function open(wish: Parameters<HostedPage['open']>[0]): Outcome<FlowView> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    await reading.readSettings({ force: true });
    const page = pageFor(wish.page);
    if (!page) return fail(failure('http', { code: 'NO_SIGN_IN_PAGE' }));
    await begin();
    await addParameters(page, wish);
    return leaving.openTab(page.href, { by: 'app' });
  }

  function pageFor(page: 'sign-in' | 'sign-up'): URL | null {
    const { deployment } = ledger.state();
    const address = page === 'sign-up' ? deployment?.auth.links.signUp : deployment?.signInUrl;
    return address ? new URL(address) : null;
  }

  async function begin(): Promise<void> {
    const { flow } = ledger.state();
    const fresh = baseline(ledger.state(), ports.clock.now());
    const record = flow && flow.outcome === null ? flow : begun({ kind: 'signin', identifier: '', ...fresh });
    await ledger.change({ flow: { ...record, ...fresh } });
  }

  /** What the page understands (section 7.2); its redirect is one that the app allows in any case. */
  async function addParameters(
    { searchParams }: URL,
    { handOver, inviteToken }: Parameters<HostedPage['open']>[0],
  ): Promise<void> {
    const { app, deployment, flow } = ledger.state();
    if (deployment?.afterSignInUrl) searchParams.set('redirect_uri', deployment.afterSignInUrl);
    if (inviteToken !== null) searchParams.set('invite_token', inviteToken);
    const isHalfWay = flow?.kind === 'signin' && flow.left === null;
    const unfinished = isHalfWay ? stepping.attempt() : null;
    if (unfinished && !unfinished.completed) searchParams.set('signin_attempt_id', unfinished.id);
    const ours = handOver && jarOf(app) === 'own' ? await token?.current() : null;
    if (ours) searchParams.set('__dev_session__', ours);
  }

  async function show(): Outcome {
    await ledger.ready();
    const { flow } = ledger.state();
    if (flow?.tab && !(await ports.tabs.show(flow.tab.id))) await watching.lookSoon();
    return done(null);
  }

  return { open, show };
}

import { done } from '../../result';
import type { FlowView } from '../../session/flow';
import { appOfTab, appToOpen } from '../../session/hosts/app-to-open';
import type { Origin } from '../../session/types';
import type { AppIndex } from '../../session/view';
import type { CheckedPorts } from '../known/record-store';
import type { Owner } from '../owner';
import type { Outcome } from '../ports';
import type { IndexKeeper } from './app-index';
import type { Loading } from './loading';
import type { SignInPage } from './sign-in-page';

/** Which of the apps the person has before them. */
export interface InFront {
  /** The app whose page this is, else the one that was looked at last, else the first; null where there is none. */
  front(page: Origin | null): Promise<Owner | null>;
  index(): Outcome<AppIndex>;
  /** Opens our sign-in page, or brings its tab back, for this app. */
  showSignInPage(origin: Origin): Promise<void>;
  /** The flow that the sign-in page is for, or null. */
  shownFlow(): Outcome<FlowView | null>;
}

interface Around {
  ports: Pick<CheckedPorts, 'announce'>;
  owners: ReadonlyMap<Origin, Owner>;
  loading: Loading;
  indexKeeper: IndexKeeper;
  signInPage: SignInPage;
}

export function createInFront(around: Around): InFront {
  const { owners, loading, indexKeeper, signInPage } = around;
  const { announce } = around.ports;

  async function front(page: Origin | null): Promise<Owner | null> {
    await loading.ready();
    const index = indexKeeper.current();
    const origin = appToOpen(index, appOfTab(index, page));
    return origin === null ? null : (owners.get(origin) ?? null);
  }

  async function index(): Outcome<AppIndex> {
    await loading.ready();
    await indexKeeper.publish({ lost: true });
    return done(indexKeeper.current());
  }

  async function showSignInPage(origin: Origin): Promise<void> {
    if (!owners.has(origin)) return;
    await signInPage.show(origin);
    const flow = await owners.get(origin)?.flow.current();
    if (flow?.ok) announce({ kind: 'flow', flow: flow.value });
  }

  async function shownFlow(): Outcome<FlowView | null> {
    await loading.listed();
    const origin = signInPage.origin();
    const owner = origin === null ? undefined : owners.get(origin);
    return owner ? owner.flow.current() : done(null);
  }

  return { front, index, showSignInPage, shownFlow };
}

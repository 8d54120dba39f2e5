import { ownFailure } from '../../session/failure';
import { type AppPages, appPages } from '../../session/hosts/app-pages';
import type { MadeActiveBy } from '../../session/kept/history';
import { type Refusal, refused } from '../../session/reach/refusal';
import type { Named } from '../../session/reach/suggested';
import { barOf } from '../../session/reach/wish';
import type { Row } from '../../session/view';
import type { Apps } from '../apps/apps';
import type { Owner } from '../owner';

export interface DeedPorts {
  apps: Pick<Apps, 'all' | 'front' | 'looked' | 'refuse'>;
  goToApp(pages: AppPages): Promise<void>;
}

/** What can be done without a page of ours: the same actions as in the popup, by the same owners. */
export interface Deeds {
  switchTo(named: Named, by: MadeActiveBy): Promise<boolean>;
  goTo(owner: Owner): Promise<void>;
  reloadTabs(owner: Owner): Promise<void>;
}

export function createDeeds({ apps, goToApp }: DeedPorts): Deeds {
  async function switchTo({ origin, key }: Named, by: MadeActiveBy): Promise<boolean> {
    const owner = (await apps.all()).find(({ ledger }) => ledger.state().app.origin === origin);
    const row = owner && (await owner.ledger.whole()).rows.find((each) => each.key === key);
    if (!owner || !row) return refuse(refused('gone'));
    const bar = barOf(row);
    if (bar !== null) return refuse(refused(bar));
    await apps.looked(origin);
    return made(owner, row, by);
  }

  async function made(owner: Owner, { signInId }: Row, by: MadeActiveBy): Promise<boolean> {
    if (signInId === null) return refuse(refused('ended'));
    await apps.refuse(null);
    const switched = await owner.switching.switchTo(signInId, by);
    if (switched.ok) return true;
    // Whoever wished anew meanwhile knows.
    return switched.problem.kind === 'superseded'
      ? false
      : refuse({ why: 'failed', failure: switched.problem });
  }

  const refuse = (refusal: Refusal): Promise<false> => apps.refuse(refusal).then(() => false);

  async function goTo({ ledger }: Owner): Promise<void> {
    const pages = appPages(ledger.view().app);
    if (pages) return goToApp(pages);
    await apps.refuse({ why: 'failed', failure: ownFailure('no-own-page') });
  }

  async function reloadTabs(owner: Owner): Promise<void> {
    if (!appPages(owner.ledger.view().app)?.seen.length) return apps.refuse(refused('no-tabs'));
    await apps.refuse(null);
    await owner.tabs.reloadAll();
  }

  return { switchTo, goTo, reloadTabs };
}

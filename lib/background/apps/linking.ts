import { done, fail } from '../../result';
import { failure, ownFailure } from '../../session/failure';
import { cookieHosts } from '../../session/needed-hosts';
import type { Deployment, Origin } from '../../session/types';
import type { World } from '../asking/bench';
import { recordKeys } from '../known/ledger';
import { createOwner, type Owner } from '../owner';
import type { Outcome } from '../ports';

/** Who stands for the app from now on, and whether the wish was written down. */
interface Relinked {
  owner: Owner;
  saved: boolean;
}

/**
 * The app's owner for the session that a staging app's own pages keep, or for the switcher's own again (section 7.5).
 * Each session has records of its own, so that the other one is as it was when it is taken up again. Fails without
 * the pages' hosts (`permission`), and where none of the pages is this app's alone: no page is shared by two apps.
 */
export async function linked(
  owner: Owner,
  { wish, world }: { wish: boolean; world: World },
): Outcome<Relinked> {
  const { ports } = world;
  const { app, deployment } = owner.ledger.state();
  if (app.mode !== 'staging' || app.linked === wish) return done({ owner, saved: true });
  const sites = wish && deployment ? sitesOf(deployment) : [];
  if (wish && deployment && sites.length === 0) return fail(ownFailure('pages-not-own'));
  const granted = sites.length > 0 && (await ports.hosts.granted(cookieHosts(sites)));
  if (wish && !granted) return fail(failure('permission'));
  await owner.flow.cancel();
  // Both owners write the app's own record: the one that goes must be quiet before the other's wish is on the disk.
  await owner.close();
  const last = owner.ledger.state().app;
  const other = { ...last, linked: wish, sites };
  const saved = await ports.store.save({ [recordKeys(other).app]: other });
  return done({ owner: createOwner(saved ? other : last, world), saved });
}

/** The app itself goes first: its portal may have begun a session that nobody uses. */
function sitesOf({ siteOrigins, afterSignInUrl }: Deployment): Origin[] {
  const app = afterSignInUrl && new URL(afterSignInUrl).origin;
  return [...siteOrigins].sort((one, other) => Number(other === app) - Number(one === app));
}

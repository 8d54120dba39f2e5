import { done, fail } from '../../result';
import { cookieHosts } from '../../session/cookie-hosts';
import { failure, ownFailure } from '../../session/failure';
import type { World } from '../asking/bench';
import { recordKeys } from '../known/ledger';
import { createOwner, type Owner } from '../owner';
import type { Outcome } from '../ports';

/**
 * The app's owner for the session that a staging app's own pages keep, or for the switcher's own again (section 7.5).
 * Each session has records of its own, so that the other one is as it was when it is taken up again. Fails without
 * the pages' hosts (`permission`), and when the wish cannot be written down.
 */
export async function linked(owner: Owner, { wish, world }: { wish: boolean; world: World }): Outcome<Owner> {
  const { ports } = world;
  const { app, deployment } = owner.ledger.state();
  if (app.mode !== 'staging' || app.linked === wish) return done(owner);
  const sites = wish ? (deployment?.siteOrigins ?? []) : [];
  const granted = sites.length > 0 && (await ports.hosts.granted(cookieHosts(sites)));
  if (wish && !granted) return fail(failure('permission'));
  const other = { ...app, linked: wish, sites };
  await owner.flow.cancel();
  if (!(await ports.store.save({ [recordKeys(other).app]: other }))) return fail(ownFailure('not-saved'));
  await owner.close();
  const next = createOwner(other, world);
  await next.ledger.ready();
  // Tells the pages, which still show the other session.
  await next.ledger.change({});
  return done(next);
}

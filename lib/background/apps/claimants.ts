import type { Claimant } from '../../session/belonging';
import type { Owner } from '../owner';

/** What each connected app's server names as its pages, and the pages that its session is shared with (law L14). */
export const claimantsOf = (owners: Iterable<Owner>): Claimant[] =>
  Array.from(owners, ({ ledger }) => {
    const { app, deployment } = ledger.state();
    return { origin: app.origin, claims: [...(deployment?.siteOrigins ?? []), ...app.sites] };
  });

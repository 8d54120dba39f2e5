import { isLoopbackName } from './loopback';
import { ownDomain } from './own-host';
import type { Origin } from './types';

/** A connected app, and the origins of pages that its server names as its own: claims, and no more than that. */
export interface Claimant {
  origin: Origin;
  claims: readonly Origin[];
}

/**
 * The connected app to which a page belongs, or null where it belongs to none of them (law L14). An API host is its
 * app's alone. Any other host is the app's whose own domain it lies in, the closest one's, even where that app has not
 * named it. Else it is the only claimant's. Of several that are equally close only one may claim it.
 */
export function belongsTo(page: Origin, apps: readonly Claimant[]): Origin | null {
  const served = apps.filter(({ origin }) => isSamePlace(origin, page));
  if (served.length > 0) return only(served);
  const closest = closestTo(page, apps);
  const rivals = closest.length > 0 ? closest : apps;
  return only(closest.length === 1 ? closest : rivals.filter((app) => doesClaim(app, page)));
}

const only = ([app, ...others]: readonly Claimant[]): Origin | null =>
  app && others.length === 0 ? app.origin : null;

const doesClaim = ({ claims }: Claimant, page: Origin): boolean =>
  claims.some((claim) => isSamePlace(claim, page));

function closestTo(page: Origin, apps: readonly Claimant[]): Claimant[] {
  const near = apps.map((app) => ({ app, labels: closeness(page, app.origin) }));
  const most = Math.max(...near.map(({ labels }) => labels));
  return most > 0 ? near.filter(({ labels }) => labels === most).map(({ app }) => app) : [];
}

/**
 * Labels of the app's own domain in which the page lies. Those of this very computer are nobody's domain. Whoever may
 * have a host below a page is not its owner for that: what lies right above the API is no closer than what is beside it.
 */
function closeness(page: Origin, api: Origin): number {
  const host = hostOf(page);
  const domain = ownDomain(`https://${host}`, api);
  if (domain === null || /^(localhost|[\d.]+)$/.test(domain)) return 0;
  const isAbove = hostOf(api).endsWith(`.${host}`);
  return domain.split('.').length - (isAbove ? 1 : 0);
}

/** Cookies and grants are a host's, whatever the port. On this computer each port may be an app of its own. */
const isSamePlace = (one: Origin, other: Origin): boolean =>
  hostOf(one) === hostOf(other) && (one === other || !isLoopbackName(hostOf(one)));

/** With a dot at its end a name leads to the same host. */
const hostOf = (origin: Origin): string => new URL(origin).hostname.replace(/\.$/, '');

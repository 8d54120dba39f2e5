import { isLoopbackName } from '../loopback';
import { grantOf, hostNames } from '../needed-hosts';
import { isOwnHost } from '../own-host';
import type { Origin } from '../types';
import type { AppFace } from '../view';

type Pages = Pick<AppFace, 'origin' | 'mode' | 'tabOrigins'>;

/** A host that a person has to read is one of a few. */
const OFFERED = 10;

/**
 * The pages whose tabs a person may let the switcher see, as they are switched on: those on the app's own hosts
 * together, those on each other host by themselves, because that host may be somebody else's. The API's own tabs come
 * with the app, and of hosts beyond the first ten of either kind none is offered.
 */
export function tabOffers(app: Pages): Origin[][] {
  const own = ownTabPages(app);
  const others = byHost(offered(app).filter((page) => !isOwnHost(page, app.origin)));
  return own.length > 0 ? [own, ...others] : others;
}

/** Those of them on the app's own hosts: one question of the browser names them all. */
export const ownTabPages = (app: Pages): Origin[] => byHost(ownPagesOf(app)).flat();

/** Where a person may use the app: what it names on its own hosts, apart from its API's. */
export const ownPagesOf = (app: Pages): Origin[] =>
  offered(app).filter((page) => isOwnHost(page, app.origin));

const offered = (app: Pages): Origin[] =>
  app.tabOrigins.filter((page) => isApart(app, page) && mayReach(app, page));

const byHost = (pages: Origin[]): Origin[][] =>
  hostNames(pages)
    .slice(0, OFFERED)
    .map((host) => pages.filter((page) => new URL(page).hostname === host));

/** The grant for the API's host does not cover it. */
const isApart = ({ origin }: Pick<Pages, 'origin'>, page: Origin): boolean =>
  grantOf(page) !== grantOf(origin);

/** A public app in production has no pages on this computer: what it names there is somebody else's. */
const mayReach = ({ mode, origin }: Pick<Pages, 'mode' | 'origin'>, page: Origin): boolean =>
  mode !== 'production' || isLocal(origin) || !isLocal(page);

const isLocal = (origin: Origin): boolean => isLoopbackName(new URL(origin).hostname);

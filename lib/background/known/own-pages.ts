import { appPages } from '../../session/hosts/app-pages';
import { grantOf } from '../../session/needed-hosts';
import type { Policy } from '../../session/settings/policy';
import type { Deployment, Origin } from '../../session/types';
import { jarOf } from '../../session/view';
import type { AppState } from './app-state';

/** What the app's server, or an earlier link, names as its pages: a claim (ruling 62). */
export const claimsOf = ({ app, told }: Pick<AppState, 'app' | 'told'>): Origin[] => [
  ...(told?.siteOrigins ?? []),
  ...app.sites,
];

/** What is left of that once every page is gone that does not belong to the app (law L14), and what may not be. */
export function ownPages(
  state: Pick<AppState, 'app' | 'told'>,
  belongs: (page: Origin) => boolean,
  policy: Policy,
): Pick<AppState, 'deployment' | 'origins'> {
  const pages = claimsOf(state).filter(belongs);
  return {
    deployment: state.told && allowedDeployment(ownDeployment(state.told, belongs), policy),
    origins: [...new Set([state.app.origin, ...pages])],
  };
}

function ownDeployment(told: Deployment, belongs: (page: Origin) => boolean): Deployment {
  const own = (address: string | null): string | null =>
    address !== null && URL.canParse(address) && belongs(new URL(address).origin) ? address : null;
  const { auth, signInUrl, profileUrl, afterSignInUrl, siteOrigins } = told;
  return {
    ...told,
    siteOrigins: siteOrigins.filter(belongs),
    signInUrl: own(signInUrl),
    profileUrl: own(profileUrl),
    afterSignInUrl: own(afterSignInUrl),
    auth: { ...auth, links: { ...auth.links, signUp: own(auth.links.signUp) } },
  };
}

/** Without a way to sign up where nobody shall. */
const allowedDeployment = (deployment: Deployment, { noSignUp }: Policy): Deployment => {
  const { auth } = deployment;
  return noSignUp
    ? { ...deployment, auth: { ...auth, signUp: 'off', links: { ...auth.links, signUp: null } } }
    : deployment;
};

/** Where a linked app's own pages keep the session that is shared with them. */
export const sharedSites = ({ app, origins }: Pick<AppState, 'app' | 'origins'>): Origin[] =>
  app.linked ? app.sites.filter((site) => origins.includes(site)) : [];

/** Its pages whose tabs the switcher may see: those where its API is, by being connected, and those switched on. */
export const switchedOn = ({ app, origins }: Pick<AppState, 'app' | 'origins'>): Origin[] =>
  origins.filter((page) => grantOf(page) === grantOf(app.origin) || app.seen.includes(page));

/** Then the number of its tabs is known, as far as the person can have it so. */
export const seesAllOffered = ({ offers, seen }: Pick<AppState, 'offers' | 'seen'>): boolean =>
  offers.every((page) => seen.includes(page));

/** Whether there is no page of its that could be open unseen. */
export const seesAllTabs = ({ origins, seen }: Pick<AppState, 'origins' | 'seen'>): boolean =>
  origins.every((page) => seen.includes(page));

/** The page of the app's own where the active account is managed. The site of an app with a jar of ours has another session. */
export const managedAt = ({ app, deployment }: Pick<AppState, 'app' | 'deployment'>): string | null =>
  jarOf(app) === 'own' ? null : (deployment?.profileUrl ?? null);

/** Which of its own pages there are to go to: the one where it is used, and the one where an account is managed. */
export function leadsOf(own: Pick<AppState, 'app' | 'deployment' | 'origins'>): AppState['leads'] {
  const pages = { ...own.app, tabOrigins: own.origins, seen: [] };
  return [appPages(pages) ? ('front' as const) : [], managedAt(own) ? ('profile' as const) : []].flat();
}

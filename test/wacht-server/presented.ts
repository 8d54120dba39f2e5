import type { Call } from './call';
import { readCookies, stagingCookieName } from './cookies';
import { fingerprint } from './fingerprint';
import type { LoggedRequest } from './log';
import type { Deployment } from './store';
import { isExpired, readToken } from './token';

/** The token of a request to the API, or null (sections 2.1 and 2.3). */
export function presentedToApi(deployment: Deployment, request: Request, url: URL): string | null {
  const { traits, spec } = deployment;
  const cookie = readCookies(request).get(traits.cookieName) || null;
  if (spec.mode === 'production') return cookie;
  if (traits.cookieWinsInStaging && cookie !== null) return cookie;
  if (traits.stagingToken === 'header') return request.headers.get('x-development-session') || null;
  return url.searchParams.get('__dev_session__') || null;
}

/** The token of a request to the app's own pages; in staging the site keeps one of its own (section 2.3). */
export function presentedToSite(deployment: Deployment, request: Request, url: URL): string | null {
  const { traits, spec } = deployment;
  const cookies = readCookies(request);
  if (spec.mode === 'production') return cookies.get(traits.cookieName) || null;
  const kept = cookies.get(stagingCookieName(apiHostWithPort(deployment, url)));
  return url.searchParams.get('__dev_session__') || (kept ? decodeURIComponent(kept) : null);
}

export const apiHostWithPort = ({ spec }: Deployment, { port }: URL): string =>
  port ? `${spec.apiHost}:${port}` : spec.apiHost;

/** The session that a request's token names, whether it is there or not. */
export function presentedSession({ deployment, request, url }: Call): string | null {
  const token = presentedToApi(deployment, request, url);
  const claims = token === null ? 'forged' : readToken(deployment, token);
  return typeof claims === 'string' ? null : claims.sessionId;
}

/** Notes in the log what the token says, before anything is done with it. */
export function notePresented(deployment: Deployment, entry: LoggedRequest, token: string | null): void {
  if (token === null) return;
  entry.tokenFingerprint = fingerprint(token);
  const claims = readToken(deployment, token);
  if (typeof claims === 'string') return;
  entry.tokenExpired = isExpired(deployment, claims);
  entry.sessionIdBefore = claims.sessionId;
}

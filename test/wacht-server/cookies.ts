import type { Deployment } from './store';

/** Cookies of a request by name; the first of one name wins, as the more specific one is sent first. */
export function readCookies(request: Request): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const [name, ...value] = part.split('=');
    const key = name?.trim();
    if (key && !cookies.has(key)) cookies.set(key, value.join('=').trim());
  }
  return cookies;
}

/** Domain attribute of the production cookie, or null for a host-only one (section 2.2). */
export function cookieDomain({ traits, spec }: Deployment): string | null {
  if (traits.cookieDomain === 'none') return null;
  if (traits.cookieDomain === 'api-host') return spec.apiHost;
  return spec.apiHost.startsWith('frontend.') ? spec.apiHost.slice('frontend.'.length) : spec.apiHost;
}

/** Whether pages on the site host are sent the session cookie. */
export function siteSeesCookie(deployment: Deployment): boolean {
  const domain = cookieDomain(deployment);
  const { siteHost } = deployment.spec;
  return domain !== null && (siteHost === domain || siteHost.endsWith(`.${domain}`));
}

/** Set-Cookie line of the production cookie, in the framework's order of attributes (section 2.2). */
export function sessionCookie(deployment: Deployment, token: string): string {
  const { traits, settings, now } = deployment;
  const life =
    traits.cookieLife === 'inactivity' ? settings.inactivityTimeoutSeconds * 1000 : traits.cookieLife;
  const domain = cookieDomain(deployment);
  const expires = new Date(now() + life).toUTCString();
  const parts = [`${traits.cookieName}=${token}`, `expires=${expires}`];
  if (domain !== null) parts.push(`domain=${domain}`);
  parts.push('path=/', 'HttpOnly');
  if (traits.cookieSecure) parts.push('secure');
  return [...parts, 'SameSite=Lax'].join('; ');
}

/** How an app's pages tell their cookies from those of other apps; `apiHost` includes the port (section 2.3). */
const scopeOf = (apiHost: string): string =>
  apiHost
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 64);

/** Name under which a staging site keeps its own token. */
export const stagingCookieName = (apiHost: string): string => `__dev_session___${scopeOf(apiHost)}`;

/** Name under which it keeps since when it has that. */
export const stagingSinceName = (apiHost: string): string => `__dev_session_updated_at_${scopeOf(apiHost)}`;

/** Name under which server-rendered pages note who is active (section 2.6). */
export const noteName = (apiHost: string): string => `__auth_${scopeOf(apiHost)}`;

/** Set-Cookie lines by which a staging site keeps its own token, and since when: readable by scripts, without an end. */
export function stagingCookies(apiHost: string, { token, at }: { token: string; at: number }): string[] {
  const pairs = [
    `${stagingCookieName(apiHost)}=${encodeURIComponent(token)}`,
    `${stagingSinceName(apiHost)}=${at}`,
  ];
  return pairs.map((pair) => `${pair}; Path=/; Secure; SameSite=Lax`);
}

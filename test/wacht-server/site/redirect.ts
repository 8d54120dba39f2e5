import { siteBase } from '../views/deployment-view';
import type { Visit } from './visit';

/**
 * Where the hosted page goes after a sign-in (section 7.2): `redirect_uri` only when it is allowed, else the
 * configured address, else the app's root. In staging the token is handed on in the address.
 */
export function afterSignIn({ call, token }: Visit, wished: string): string {
  const { deployment, url } = call;
  const fallback = deployment.settings.afterSignInUrl || `${siteBase(deployment, url)}/`;
  const target = new URL(isAllowed(call, wished) ? wished : fallback, url);
  if (deployment.spec.mode === 'staging' && token !== null) target.searchParams.set('__dev_session__', token);
  return target.href;
}

export function isAllowed({ deployment, url }: Visit['call'], wished: string): boolean {
  if (!URL.canParse(wished)) return false;
  const { protocol, hostname } = new URL(wished);
  const { mode, siteHost } = deployment.spec;
  if (mode === 'staging') return protocol === 'https:' || protocol === 'http:';
  // https as the protocol says; http only where this very page is on loopback without it.
  const secure = protocol === 'https:' || (protocol === 'http:' && url.protocol === 'http:');
  return secure && (hostname === siteHost || hostname.endsWith(`.${siteHost}`));
}

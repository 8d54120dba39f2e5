import { admit } from '../admission';
import type { Call } from '../call';
import { readCookies, sessionCookie, stagingCookieName, stagingCookies } from '../cookies';
import { apiHostWithPort, notePresented, presentedToSite } from '../presented';
import type { Session } from '../store';

/** One request to the customer app or a hosted page. */
export interface Visit {
  call: Call;
  /** Where the pages live: empty on the site host, `/app` on the API host. */
  base: string;
  session: Session | null;
  /** Token to keep for the visitor; null when nothing is to be set. */
  token: string | null;
}

/**
 * Exchanges the visitor's token as the app's own back end does: an expired one rotates and the new one goes to the
 * visitor. Without a token there is a session only when `mint` asks for it.
 */
export function openVisit(call: Call, base: string, mint: boolean): Visit {
  const { deployment, request, url, entry } = call;
  const presented = presentedToSite(deployment, request, url);
  notePresented(deployment, entry, presented);
  if (presented === null && !mint) return { call, base, session: null, token: null };
  const admission = admit(deployment, presented);
  if (!admission.ok) return { call, base, session: null, token: null };
  entry.sessionIdAfter = admission.session.id;
  return { call, base, session: admission.session, token: admission.token ?? presented };
}

/**
 * Gives the token to the visitor: the production cookie, or the site's own one in staging (section 2.3), which is left
 * alone while it is the same, as somebody else may have written a newer one since.
 */
export function keepToken({ call, token }: Visit, headers: Headers): void {
  if (token === null) return;
  const { deployment } = call;
  const lines =
    deployment.spec.mode === 'staging' ? changed(call, token) : [sessionCookie(deployment, token)];
  for (const line of lines) headers.append('set-cookie', line);
}

function changed({ deployment, request, url }: Call, token: string): string[] {
  const host = apiHostWithPort(deployment, url);
  const kept = readCookies(request).get(stagingCookieName(host)) ?? '';
  return kept === encodeURIComponent(token) ? [] : stagingCookies(host, { token, at: deployment.now() });
}

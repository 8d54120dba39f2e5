import type { LoggedRequest } from './spec';
import { fingerprint } from './token';

/** The entry of a request that has just arrived. */
export function openEntry(request: Request, url: URL, at: number): LoggedRequest {
  return {
    at,
    host: url.host,
    method: request.method,
    path: url.pathname,
    query: withoutToken(url),
    form: {},
    tokenFingerprint: null,
    tokenExpired: false,
    sessionIdBefore: null,
    sessionIdAfter: null,
    status: null,
    applied: false,
    headers: {
      origin: request.headers.get('origin'),
      referer: request.headers.get('referer'),
      secFetchSite: request.headers.get('sec-fetch-site'),
      cookieSent: request.headers.has('cookie'),
    },
  };
}

function withoutToken({ searchParams }: URL): Record<string, string> {
  const query = Object.fromEntries(searchParams);
  const token = query.__dev_session__;
  return token ? { ...query, __dev_session__: fingerprint(token) } : query;
}

export const withoutPassword = (form: Record<string, string>): Record<string, string> =>
  'password' in form ? { ...form, password: '(withheld)' } : form;

import { fingerprint } from './fingerprint';

export interface LoggedRequest {
  at: number;
  /** Without port. */
  host: string;
  method: string;
  path: string;
  /** As sent, except that a session token is replaced by its fingerprint and any other secret by `(withheld)`. */
  query: Record<string, string>;
  /** As the strict form binder read it, except that each secret is replaced by `(withheld)`. */
  form: Record<string, string>;
  /** First 16 hex digits of the SHA-256 of the presented token. */
  tokenFingerprint: string | null;
  tokenExpired: boolean;
  /** The session that the presented token names, when its signature holds. */
  sessionIdBefore: string | null;
  /** The session that the reply stands for. */
  sessionIdAfter: string | null;
  /** Null until the reply has left, and for good when the connection was cut. */
  status: number | null;
  /** When the reply left, the connection was cut, or the client gave up; null before. */
  endedAt: number | null;
  /** Whether the server really did what was asked. */
  applied: boolean;
  headers: {
    origin: string | null;
    referer: string | null;
    secFetchSite: string | null;
    cookieSent: boolean;
  };
}

/** The entry of a request that has just arrived. */
export function openEntry(request: Request, url: URL, at: number): LoggedRequest {
  return {
    at,
    host: url.hostname,
    method: request.method,
    path: url.pathname,
    query: withoutToken(url),
    form: {},
    tokenFingerprint: null,
    tokenExpired: false,
    sessionIdBefore: null,
    sessionIdAfter: null,
    status: null,
    endedAt: null,
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
  const query = withoutSecrets(Object.fromEntries(searchParams));
  const token = query.__dev_session__;
  return token ? { ...query, __dev_session__: fingerprint(token) } : query;
}

const SECRETS = [
  'password',
  'verification_code',
  'otp',
  'token',
  'challenge_token',
  'invite_token',
  'ticket',
  'SAMLResponse',
  'RelayState',
  'code',
  'state',
];

/** The same fields with what nobody should read replaced. */
export const withoutSecrets = (fields: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, SECRETS.includes(name) ? '(withheld)' : value]),
  );

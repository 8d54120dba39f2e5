import type { Mode, Origin } from '../session/types';

/** Names and values in the order they are sent. */
export type Fields = Readonly<Record<string, string>>;

/** One question to the frontend API, in the API's own terms. */
export interface Call {
  method: 'GET' | 'POST' | 'PUT';
  path: `/${string}`;
  query?: Fields;
  /** Sent as `application/x-www-form-urlencoded`, the one encoding every build binds (section 4.0). */
  form?: Fields;
  /** For `/captcha/redeem` alone, which reads nothing else (section 4.3). */
  json?: unknown;
  /** Sent without cookie and token: the well-known paths and the challenge touch no session. */
  anonymous?: true;
  /** Milliseconds for headers and body together, where the method's own limit is not enough (rule CR-10). */
  limit?: number;
}

/** Whom the request goes to, and what goes with it. */
export interface Envoy {
  origin: Origin;
  mode: Mode;
  /** Staging only; null when there is none yet. */
  token: string | null;
}

export interface WireRequest {
  url: string;
  init: RequestInit;
}

/** The exact request for a call (rules CR-8 and CR-9). Pure: nothing is sent. */
export function buildRequest(call: Call, envoy: Envoy): WireRequest {
  const token = call.anonymous ? null : envoy.token;
  const body = bodyOf(call);
  return {
    url: urlOf(call, { origin: envoy.origin, token }),
    init: {
      method: call.method,
      headers: headersOf({ token, type: body?.type ?? null }),
      body: body?.text ?? null,
      credentials: envoy.mode === 'production' && !call.anonymous ? 'include' : 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    },
  };
}

function bodyOf({ form, json }: Call): { type: string; text: string } | null {
  if (form !== undefined) return { type: 'application/x-www-form-urlencoded', text: encode(form) };
  return json === undefined ? null : { type: 'application/json', text: JSON.stringify(json) };
}

function urlOf(
  { path, query = {} }: Call,
  { origin, token }: { origin: Origin; token: string | null },
): string {
  const search = encode(token === null ? query : { ...query, __dev_session__: token });
  return search === '' ? `${origin}${path}` : `${origin}${path}?${search}`;
}

/** Older servers read the staging token from a header, newer ones from the query: both are sent (section 2.3). */
function headersOf({ token, type }: { token: string | null; type: string | null }): Record<string, string> {
  return {
    Accept: 'application/json',
    ...(type === null ? {} : { 'Content-Type': type }),
    ...(token === null ? {} : { 'X-Development-Session': token }),
  };
}

const encode = (fields: Fields) => new URLSearchParams(Object.entries(fields)).toString();

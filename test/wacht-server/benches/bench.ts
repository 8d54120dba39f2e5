import { createWachtServer, type DeploymentControl, type Dialect, type WachtServer } from '../index';
import type { DeploymentSettings } from '../settings';

export const API_HOST = 'frontend.acme.localhost';
export const API = `https://${API_HOST}`;
export const NOON = Date.UTC(2026, 6, 13, 12);

export const ALL: Dialect[] = ['seed', 'go25', 'go26-early', 'go26-latest'];

export const GO26 = ['go26-early', 'go26-latest'] as const;

export interface BenchOptions {
  dialect: Dialect;
  mode?: 'production' | 'staging';
  settings?: Partial<DeploymentSettings>;
  requestsPerMinute?: number;
  portalHost?: string;
}

export interface Bench {
  server: WachtServer;
  control: DeploymentControl;
  ada: string;
  bo: string;
  send(method: string, path: string, sent?: Sent): Promise<Reply>;
}

export interface Sent {
  token?: string;
  headers?: Record<string, string>;
  form?: Record<string, string>;
  body?: string;
}

export interface Reply {
  status: number;
  text: string;
  json: unknown;
  headers: Headers;
  /** The token handed out, by cookie or header, or null. */
  token: string | null;
}

/** One deployment with two people, at a clock that stands still. */
export function openBench({
  dialect,
  mode = 'production',
  settings = {},
  requestsPerMinute,
  portalHost,
}: BenchOptions): Bench {
  const hosts = { apiHost: API_HOST, siteHost: 'acme.localhost', ...(portalHost && { portalHost }) };
  const server = createWachtServer({
    deployments: [{ ...hosts, name: 'Acme', mode, dialect, settings }],
    now: () => NOON,
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  });
  const control = server.deployment(API_HOST);
  const ada = control.addPerson(ADA);
  const bo = control.addPerson({ username: 'bo', password: 'granite-31', email: 'Bo@acme.example' });
  const send = async (method: string, path: string, sent: Sent = {}): Promise<Reply> => {
    const request = buildRequest({ method, path, sent, dialect, mode });
    return readReply(await server.fetch(request));
  };
  return { server, control, ada, bo, send };
}

const ADA = {
  firstName: 'Ada',
  lastName: 'Quell',
  email: 'ada@acme.example',
  phone: '+43316000',
  password: 'lantern-07',
  organizations: [
    { name: 'Labs', workspaces: ['Research', { name: 'Finance', barred: 'ip_not_allowed' as const }] },
    { name: 'Arts', barred: 'mfa_required' as const },
  ],
};

interface Plan {
  method: string;
  path: string;
  sent: Sent;
  dialect: Dialect;
  mode: 'production' | 'staging';
}

function buildRequest({ method, path, sent, dialect, mode }: Plan): Request {
  const url = new URL(path, API);
  const headers = new Headers(sent.headers);
  const { token } = sent;
  if (token !== undefined && mode === 'production') headers.set('cookie', `${cookieName(dialect)}=${token}`);
  if (token !== undefined && mode === 'staging') url.searchParams.set('__dev_session__', token);
  if (token !== undefined && mode === 'staging') headers.set('x-development-session', token);
  const body = sent.form ? new URLSearchParams(sent.form) : (sent.body ?? null);
  return new Request(url, { method, headers, body });
}

export const cookieName = (dialect: Dialect): string => (dialect === 'seed' ? 'session_id' : '__session');

async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]?.split('=')[1] ?? null;
  return {
    status: response.status,
    text,
    json: isJson(response) && text !== '' ? JSON.parse(text) : null,
    headers: response.headers,
    token: response.headers.get('x-development-session') ?? cookie,
  };
}

const isJson = (response: Response): boolean => response.headers.get('content-type') === 'application/json';

/** Reads `data.id` and the like out of a reply. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

/** The same with a session in which both people are signed in, Ada active. */
export function openBoth(options: BenchOptions) {
  const bench = openBench(options);
  const session = bench.control.createSession([{ userId: bench.ada }, { userId: bench.bo }]);
  const [adaSignIn = '', boSignIn = ''] = session.signInIds;
  return { ...bench, ...session, adaSignIn, boSignIn };
}

/** Ids of an enveloped session's sign-ins, in the order of the wire. */
export function idsIn(json: unknown): unknown[] {
  const list = at(json, 'data', 'signins');
  return Array.isArray(list) ? list.map((entry) => at(entry, 'id')) : [];
}

/** Shape E3 of section 3.2 with status 400. */
export const SILENT = {
  status: 400,
  message: 'Something went wrong. Please try again later.',
  data: null,
  errors: [],
};

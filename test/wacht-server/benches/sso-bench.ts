import { createOpenIdProvider } from '../../identity-providers/openid-provider';
import { createSamlProvider } from '../../identity-providers/saml-provider';
import { ssoClient } from '../auth/sso/sso-client';
import type { SsoConnection } from '../settings';
import { API_HOST, at, type BenchOptions, openBench } from './bench';
import { type Browser, openBrowser, type Page } from './oauth-browser';

export const CONNECTION: SsoConnection = {
  id: '7700000000000000001',
  kind: 'saml',
  host: 'login.corp.localhost',
  name: 'Corp',
  domains: ['acme.example'],
  createsPeople: false,
  enabled: true,
};

export interface SsoOptions extends Partial<BenchOptions> {
  connection?: Partial<SsoConnection>;
  /** Clock of the SAML provider. */
  providerNow?: () => number;
}

const BRAND = { name: 'Corp', hue: 200 };
const PEOPLE = [
  { firstName: 'Ada', lastName: 'Quell', email: 'ada@acme.example' },
  { firstName: 'Una', lastName: 'New', email: 'una@acme.example' },
  { firstName: 'Eve', lastName: 'Else', email: 'eve@elsewhere.example' },
];

/** A deployment with one connection, both its kinds of provider, a session of the app and a browser of its own. */
async function openSso({ connection, providerNow, settings, ...options }: SsoOptions = {}) {
  const connected = { ...CONNECTION, ...connection };
  const bench = openBench({
    dialect: 'go26-latest',
    ...options,
    settings: { ssoConnections: [connected], ...settings },
  });
  const { control, server } = bench;
  const now = providerNow ?? Date.now;
  const saml = createSamlProvider({ ...BRAND, host: CONNECTION.host, now });
  const oidc = createOpenIdProvider({
    ...BRAND,
    host: connected.host,
    clients: (doorway) => [ssoClient({ apiHost: API_HOST, name: 'Acme' }, doorway)],
  });
  for (const person of PEOPLE) {
    saml.addPerson(person);
    oidc.addPerson(person);
  }
  server.addIdentityProvider(connected.kind === 'saml' ? saml : oidc);
  const { port, close } = await server.listen();
  const apiOrigin = `http://${API_HOST}:${port}`;
  const { sessionId, token } = control.createSession([]);
  return { ...bench, saml, apiOrigin, sessionId, token, close, browser: openBrowser() };
}

export type SsoBench = Awaited<ReturnType<typeof openSso>>;

/** Opens a bench for one act, and closes it whatever happens. */
export async function within(options: SsoOptions, act: (bench: SsoBench) => Promise<void>): Promise<void> {
  const bench = await openSso(options);
  await act(bench).finally(bench.close);
}

interface Login {
  query?: Record<string, string>;
  token?: string;
}

/** `POST /auth/sso/login`, as the app of the session sends it. */
export async function login(bench: SsoBench, { query = {}, token = bench.token }: Login = {}) {
  const asked = new URLSearchParams({ connection_id: CONNECTION.id, ...query });
  const url = `${bench.apiOrigin}/auth/sso/login?${asked}`;
  const headers = { cookie: `__session=${token}`, 'x-development-session': token };
  const reply = await bench.server.fetch(new Request(url, { method: 'POST', headers }));
  const json: unknown = await reply.json();
  return { status: reply.status, json, url: String(at(json, 'data', 'sso_url') ?? '') };
}

/** Walks from `sso_url` over the provider's pages by the words on their buttons. */
export async function walk(browser: Browser, url: string, ...buttons: string[]): Promise<Page> {
  let page = await browser.open(url);
  for (const button of buttons) page = await browser.press(page, button);
  return page;
}

/** What the last page of the SAML provider is about to send. */
export function carriedBy({ body }: Page): { SAMLResponse: string; RelayState: string } {
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
  return { SAMLResponse: field('SAMLResponse'), RelayState: field('RelayState') };
}

/** A SAML answer of the session's own attempt, as far as the form that carries it. */
export async function answerFor(bench: SsoBench, person = 'Ada Quell', asking: Login = {}) {
  const { url } = await login(bench, asking);
  return carriedBy(await walk(bench.browser, url, `Continue as ${person}`, 'Allow'));
}

/** An OpenID Connect answer of the session's own attempt, as far as the address that carries it. */
export async function addressFor(bench: SsoBench, person = 'Ada Quell', asking: Login = {}): Promise<URL> {
  const caught = { do: 'status', status: 200, body: 'caught' } as const;
  bench.control.fault({ path: '/auth/sso/oidc/callback', kind: caught });
  return (await walk(bench.browser, (await login(bench, asking)).url, `Continue as ${person}`, 'Allow')).url;
}

/** Brings a SAML answer by a cross-site POST: without any cookie. */
export const deliver = ({ server, apiOrigin }: SsoBench, form: Record<string, string>) =>
  led(
    server.fetch(
      new Request(`${apiOrigin}/auth/sso/callback`, { method: 'POST', body: new URLSearchParams(form) }),
    ),
  );

/** Brings an OpenID Connect answer. */
export const visit = ({ server }: SsoBench, url: URL) => led(server.fetch(new Request(url)));

async function led(answered: Promise<Response>) {
  const reply = await answered;
  const location = new URL(reply.headers.get('location') ?? 'about:blank');
  const words = location.searchParams.get('error_description');
  return { status: reply.status, location, words, headers: reply.headers };
}

/** User ids of the session of the app. */
export const present = ({ control, sessionId }: SsoBench): string[] =>
  control.session(sessionId).signIns.map(({ userId }) => userId);

/** The oldest attempt as the app reads it. */
export async function firstAttempt({ send, token }: SsoBench): Promise<unknown> {
  return at((await send('GET', '/session', { token })).json, 'data', 'signin_attempts', 0);
}

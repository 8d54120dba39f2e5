import { onTestFinished } from 'vitest';
import { type Doorway, originAt } from '../../identity-providers/doorway';
import { createCertificate } from '../certificate';
import { API_HOST, at, type Bench, type BenchOptions, openBench } from './bench';
import { type Browser, openBrowser, type Page } from './oauth-browser';
import { runCallbackPage } from './oauth-callback-page';

export const GINA = { firstName: 'Gina', lastName: 'Lorenz', email: 'gina@lorenz.example' };

/** A deployment with Google on, behind a port, until the test is over. */
export async function openOAuth(options: BenchOptions) {
  const settings = { socialProviders: ['google_oauth'], ...options.settings };
  const bench = openBench({ ...options, settings });
  const { port, close } = await bench.server.listen();
  onTestFinished(close);
  return { ...bench, port, ...peopleAt(bench, { protocol: 'http:', port: String(port) }) };
}

/** The same by https. */
export async function openSecureOAuth(options: BenchOptions) {
  const bench = openBench({ ...options, settings: { socialProviders: ['google_oauth'] } });
  const tls = await createCertificate(['acme.localhost']);
  const { securePort, close } = await bench.server.listen(0, { tls });
  onTestFinished(close);
  return { ...bench, ...peopleAt(bench, { protocol: 'https:', port: String(securePort) }) };
}

function peopleAt({ server }: Bench, doorway: Doorway) {
  const api = originAt(API_HOST, doorway);
  const site = originAt('acme.localhost', doorway);
  const google = server.provider('google_oauth');
  return { api, site, google, profile: () => openProfile({ api, token: null }) };
}

interface Whose {
  api: string;
  /** The staging token, in the address or in a header; null where a cookie does it. */
  token: string | null;
  header?: string;
}

/** One browser with its own session on the way through a provider. */
export function openProfile({ api, token, header }: Whose, browser: Browser = openBrowser()) {
  const own = header && token !== null ? { [header]: token } : {};
  const address = (path: string, query: Record<string, string> = {}): URL => {
    const url = new URL(path, api);
    const all = { ...query, ...(token === null || header ? {} : { __dev_session__: token }) };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url;
  };
  const json = async (url: URL, form?: Record<string, string>): Promise<unknown> => {
    const { body } = await browser.send(url, { ...(form ? { form } : {}), headers: own });
    return JSON.parse(body);
  };

  /** The provider's first page. */
  async function leave(query: Record<string, string> = {}): Promise<Page> {
    const reply = await json(address('/auth/oauth2/init', { provider: 'google_oauth', ...query }), {});
    return browser.open(String(at(reply, 'data', 'oauth_url')));
  }

  return {
    browser,
    leave,
    /** The portal's callback page, right after the provider. */
    come: async (page: Page, ...buttons: string[]): Promise<Page> => {
      let now = page;
      for (const button of buttons) now = await browser.press(now, button);
      return now;
    },
    /** Where the callback page goes. */
    finish: (page: Page): Promise<URL> => runCallbackPage(browser, page),
    session: async (): Promise<unknown> => at(await json(address('/session')), 'data'),
    post: (path: string, query: Record<string, string>, form: Record<string, string>) =>
      json(address(path, query), form),
  };
}

export type Profile = ReturnType<typeof openProfile>;

/** The whole way of somebody who is new at the provider's consent page. */
export async function signIn(
  { leave, come, finish }: Profile,
  name: string,
  query: Record<string, string> = {},
): Promise<URL> {
  return finish(await come(await leave(query), `Continue as ${name}`, 'Allow'));
}

/** The only attempt of a session. */
export const attemptIn = (session: unknown): unknown => at(session, 'signin_attempts', 0);

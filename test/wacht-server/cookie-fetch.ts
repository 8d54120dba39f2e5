import { createCookieJar, type JarProfile } from './cookie-jar';
import type { WachtServer } from './spec';

const MOST_HOPS = 5;

/**
 * `fetch` as an extension with host permission has it, straight into the server: one cookie jar, used only with
 * `credentials: 'include'`; Set-Cookie is not shown to the caller; redirects are followed, refused or opaque.
 */
export function cookieFetch(server: WachtServer, profile?: JarProfile): typeof fetch {
  const jar = createCookieJar(server.now, profile);
  return (input, init) => send({ server, jar, hops: 0 }, new Request(input, init));
}

interface Browser {
  server: WachtServer;
  jar: ReturnType<typeof createCookieJar>;
  hops: number;
}

async function send(browser: Browser, request: Request): Promise<Response> {
  const { server, jar } = browser;
  const url = new URL(request.url);
  const credentialed = request.credentials === 'include';
  const sent = withCookie(request, credentialed ? jar.header(url) : null);
  const response = await server.fetch(sent);
  if (credentialed) jar.store(url, response.headers.getSetCookie());
  if (response.status >= 300 && response.status < 400) return redirected(browser, { request, response });
  return shown(response, request.url);
}

// The caller's own Cookie header is dropped, as a browser does.
function withCookie(request: Request, cookie: string | null): Request {
  const headers = new Headers(request.headers);
  headers.delete('cookie');
  if (cookie !== null) headers.set('cookie', cookie);
  return new Request(request, { headers, redirect: 'manual' });
}

async function redirected(browser: Browser, { request, response }: Exchange): Promise<Response> {
  if (request.redirect === 'manual') return opaque();
  if (request.redirect === 'error' || browser.hops >= MOST_HOPS) throw new TypeError('Failed to fetch');
  const target = new URL(response.headers.get('location') ?? '', request.url);
  const { credentials, signal } = request;
  return send({ ...browser, hops: browser.hops + 1 }, new Request(target, { credentials, signal }));
}

interface Exchange {
  request: Request;
  response: Response;
}

function opaque(): Response {
  return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
}

function shown(response: Response, url: string): Response {
  const headers = new Headers(response.headers);
  headers.delete('set-cookie');
  const { status, statusText } = response;
  const seen = new Response(response.body, { status, statusText, headers });
  return Object.defineProperty(seen, 'url', { value: url });
}

import { runInNewContext } from 'node:vm';
import type { Browser, Page, Reply } from './oauth-browser';

/** Runs the script of the portal's callback page as a tab does, and gives where it goes then. */
export function runCallbackPage(browser: Browser, { url, body }: Page): Promise<URL> {
  const [, script = ''] = /<script type="module">([\s\S]*?)<\/script>/.exec(body) ?? [];
  if (script === '') throw new Error(`no script in ${body}`);
  return new Promise((resolve) => {
    const location = { href: url.href, search: url.search, replace: (to: string) => resolve(new URL(to)) };
    const fetch = (address: URL, asked: Asked) => fetchFrom({ browser, page: url }, address, asked);
    const document = { querySelector: () => ({ dataset: datasetIn(body) }) };
    runInNewContext(script, { document, location, fetch, URL, URLSearchParams, atob });
  });
}

interface Asked {
  credentials: 'include' | 'omit';
  headers?: Record<string, string>;
}

const plain = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Attributes `data-sign-in` and the like, as `dataset` spells them. */
function datasetIn(body: string): Record<string, string> {
  const [, tag = ''] = /<section id="sso"([^>]*)>/.exec(body) ?? [];
  const pairs = [...tag.matchAll(/data-([a-z-]+)="([^"]*)"/g)];
  const spell = (name: string): string => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [spell(name), plain(value)]));
}

interface Caller {
  browser: Browser;
  page: URL;
}

/** `fetch` of a page: what another origin does not allow is a network error, and unexposed headers are not seen. */
async function fetchFrom({ browser, page }: Caller, address: URL, { credentials, headers = {} }: Asked) {
  const isOther = address.origin !== page.origin;
  const sent = { ...headers, ...(isOther ? { origin: page.origin } : {}) };
  const reply = await browser.send(address, { headers: sent, anonymous: credentials === 'omit' });
  if (isOther && !isAllowed(reply, page, credentials)) throw new TypeError('Failed to fetch');
  const seen = isOther ? exposed(reply) : reply.headers;
  return {
    ok: reply.status < 400,
    headers: seen,
    json: async (): Promise<unknown> => JSON.parse(reply.body),
  };
}

function isAllowed({ headers }: Reply, { origin }: URL, credentials: Asked['credentials']): boolean {
  const allowed = headers.get('access-control-allow-origin');
  if (credentials === 'omit') return allowed === '*' || allowed === origin;
  return allowed === origin && headers.get('access-control-allow-credentials') === 'true';
}

function exposed({ headers }: Reply): Headers {
  const names = (headers.get('access-control-expose-headers') ?? '').split(',').map((name) => name.trim());
  return new Headers([...headers].filter(([name]) => names.some((known) => known.toLowerCase() === name)));
}

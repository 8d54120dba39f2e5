import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { createCookieJar } from './cookie-jar';

/** What a navigation ended at. */
export interface Page {
  url: URL;
  status: number;
  body: string;
}

export interface Browser {
  /** Follows redirects as a tab does. */
  open(url: string | URL): Promise<Page>;
  /** Presses a button of the page by its words. */
  press(page: Page, button: string): Promise<Page>;
  /** As a script of a page does: no redirects, the tab stays where it is. */
  send(url: string | URL, form?: Record<string, string>): Promise<Page>;
  /** Cookie header that a host would be sent, or null. */
  cookies(url: string | URL): string | null;
}

const MOST_HOPS = 10;

/** One browser profile over 127.0.0.1: Node does not resolve `*.localhost`, so the host name goes into the header. */
export function openBrowser(now: () => number): Browser {
  const jar = createCookieJar(now);

  async function visit(url: URL, form: URLSearchParams | null): Promise<Hop> {
    const hop = await exchange(url, { form, cookie: jar.header(url) });
    jar.store(url, hop.setCookie);
    return hop;
  }

  async function follow(url: URL, form: URLSearchParams | null, hops = 0): Promise<Page> {
    const { status, location, body } = await visit(url, form);
    if (location === null) return { url, status, body };
    if (hops >= MOST_HOPS) throw new Error(`too many redirects at ${url.host}`);
    return follow(new URL(location, url), status === 307 ? form : null, hops + 1);
  }

  return {
    open: (url) => follow(new URL(url), null),
    press: (page, button) => {
      const { action, fields } = formOf(page.body, button);
      return follow(new URL(action, page.url), fields);
    },
    send: async (url, form) => {
      const { status, body } = await visit(new URL(url), form ? new URLSearchParams(form) : null);
      return { url: new URL(url), status, body };
    },
    cookies: (url) => jar.header(new URL(url)),
  };
}

interface Hop {
  status: number;
  location: string | null;
  setCookie: string[];
  body: string;
}

interface Sent {
  form: URLSearchParams | null;
  cookie: string | null;
}

function exchange(url: URL, { form, cookie }: Sent): Promise<Hop> {
  const { hostname, host, port, pathname, search } = url;
  if (!hostname.endsWith('localhost')) throw new Error(`${hostname} is not on this computer`);
  const headers = {
    host,
    ...(cookie === null ? {} : { cookie }),
    ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
  };
  const path = `${pathname}${search}`;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, method: form ? 'POST' : 'GET' });
    sent.on('error', reject).on('response', async (reply) => {
      const { statusCode: status = 0, headers: got } = reply;
      const redirect = status >= 300 && status < 400 ? (got.location ?? null) : null;
      resolve({ status, location: redirect, setCookie: got['set-cookie'] ?? [], body: await text(reply) });
    });
    sent.end(form?.toString());
  });
}

/** The form around a button, with its hidden fields and the button itself. */
function formOf(body: string, button: string): { action: string; fields: URLSearchParams } {
  for (const [, head = '', inner = ''] of body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
    const pressed = [...inner.matchAll(/<button([^>]*)>([^<]*)<\/button>/g)].find(
      ([, , words]) => words === button,
    );
    if (!pressed) continue;
    const fields = new URLSearchParams();
    for (const [, input = ''] of inner.matchAll(/<input([^>]*)>/g)) add(fields, input);
    add(fields, pressed[1] ?? '');
    return { action: attribute(head, 'action'), fields };
  }
  throw new Error(`no button ${button} in ${body}`);
}

function add(fields: URLSearchParams, tag: string): void {
  if (attribute(tag, 'name')) fields.append(attribute(tag, 'name'), attribute(tag, 'value'));
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

import { type IncomingMessage, request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { text } from 'node:stream/consumers';
import { createCookieJar } from '../cookie-jar';

/** What a navigation ended at. */
export interface Page {
  url: URL;
  status: number;
  body: string;
}

export interface Sent {
  /** Sent by POST. */
  form?: Record<string, string> | URLSearchParams;
  headers?: Record<string, string>;
  /** Neither sends cookies nor keeps any. */
  anonymous?: boolean;
}

export interface Reply {
  status: number;
  headers: Headers;
  body: string;
}

export interface Browser {
  /** Follows redirects as a tab does. */
  open(url: string | URL): Promise<Page>;
  /** Presses a button of the page by its words. */
  press(page: Page, button: string): Promise<Page>;
  /** One request; redirects are not followed. */
  send(url: string | URL, sent?: Sent): Promise<Reply>;
}

const MOST_HOPS = 10;

/**
 * One browser profile over 127.0.0.1: Node does not resolve `*.localhost`, so the host name goes into the header. Its
 * cookies last until they are taken away: the servers of a test go by clocks of their own.
 */
export function openBrowser(): Browser {
  const jar = createCookieJar(() => 1);

  async function send(address: string | URL, sent: Sent = {}): Promise<Reply> {
    const url = new URL(address);
    const cookie = sent.anonymous ? null : jar.header(url);
    const reply = await exchange(url, {
      ...sent,
      headers: { ...sent.headers, ...(cookie ? { cookie } : {}) },
    });
    if (!sent.anonymous) jar.store(url, reply.headers.getSetCookie());
    return reply;
  }

  async function follow(url: URL, sent: Sent, hops = 0): Promise<Page> {
    const { status, headers, body } = await send(url, sent);
    const location = status >= 300 && status < 400 ? headers.get('location') : null;
    if (location === null) return { url, status, body };
    if (hops >= MOST_HOPS) throw new Error(`too many redirects at ${url.host}`);
    return follow(new URL(location, url), status === 307 ? sent : {}, hops + 1);
  }

  return {
    open: (url) => follow(new URL(url), {}),
    press: (page, button) => {
      const { action, form } = formOf(page.body, button);
      return follow(new URL(action, page.url), { form });
    },
    send,
  };
}

function exchange(url: URL, { form, headers = {} }: Sent): Promise<Reply> {
  const { protocol, hostname, host, port, pathname, search } = url;
  const request = protocol === 'https:' ? secure : plain;
  if (!hostname.endsWith('localhost')) throw new Error(`${hostname} is not on this computer`);
  const type = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
  const method = form ? 'POST' : 'GET';
  const options = {
    host: '127.0.0.1',
    port,
    path: `${pathname}${search}`,
    method,
    headers: { ...type, ...headers, host },
    // Nobody has signed the certificate of this computer.
    rejectUnauthorized: false,
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (reply) => read(reply).then(resolve, reject));
    sent.on('error', reject).end(form && new URLSearchParams(form).toString());
  });
}

async function read(reply: IncomingMessage): Promise<Reply> {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(reply.headersDistinct))
    for (const value of values) headers.append(name, value);
  return { status: reply.statusCode ?? 0, headers, body: await text(reply) };
}

/** The form around a button, with its hidden fields and the button itself. */
function formOf(body: string, button: string): { action: string; form: URLSearchParams } {
  for (const [, head = '', inner = ''] of body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
    const buttons = [...inner.matchAll(/<button([^>]*)>([^<]*)<\/button>/g)];
    const pressed = buttons.find(([, , words]) => words === button);
    if (!pressed) continue;
    const form = new URLSearchParams();
    for (const [, input = ''] of inner.matchAll(/<input([^>]*)>/g)) add(form, input);
    add(form, pressed[1] ?? '');
    return { action: attribute(head, 'action'), form };
  }
  throw new Error(`no button ${button} in ${body}`);
}

function add(form: URLSearchParams, tag: string): void {
  if (attribute(tag, 'name')) form.append(attribute(tag, 'name'), attribute(tag, 'value'));
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

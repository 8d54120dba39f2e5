import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { stagingCookieName, stagingSinceName } from '../cookies';
import { apiHostWithPort } from '../presented';
import { style } from './style';
import { keepToken, type Visit } from './visit';

export type Markup = ReturnType<typeof html>;

interface Page {
  title: string;
  body: Markup;
  status?: number;
}

/** A whole page of the app as a reply, with the visitor's token. Everything from outside is escaped by `html`. */
export async function page(visit: Visit, { title, body, status = 200 }: Page): Promise<Response> {
  const { name } = visit.call.deployment.spec;
  const text = await html`<!doctype html>
<html lang="en" style="--hue: ${hueOf(name)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${hasSecret(visit) ? tidyAddress : ''}
${visit.call.deployment.spec.mode === 'staging' ? ownCopy(visit) : ''}
<style>${style}</style>
</head>
<body>
<header>
<span class="mark" aria-hidden="true">${name.slice(0, 1)}</span><strong id="app">${name}</strong>
<a href="${visit.base}/">Home</a><a href="${visit.base}/start">Start page</a><a href="${outboxUrl(visit)}">Outbox</a>
</header>
<main>${body}</main>
<footer>Made by the server for this one request.</footer>
</body>
</html>`;
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  keepToken(visit, headers);
  return new Response(text.toString(), { status, headers });
}

// A file of its own, so that it is read and checked as the script it is.
const copyScript = raw(readFileSync(new URL('./scripts/own-copy.js', import.meta.url), 'utf8'));

function ownCopy({ call: { deployment, url } }: Visit): Markup {
  const host = apiHostWithPort(deployment, url);
  const header = deployment.traits.stagingToken === 'header' ? 'X-Development-Session' : '';
  return html`<script data-key="${stagingCookieName(host)}" data-since="${stagingSinceName(host)}"
 data-api="${url.protocol}//${host}" data-header="${header}">${copyScript}</script>`;
}

// As the SDK does: what was taken out of the address does not stay in it (section 2.3).
const tidyAddress = raw(`<script>
const here = new URL(location.href);
for (const name of ['__dev_session__', 'ticket']) here.searchParams.delete(name);
history.replaceState(null, '', here);
</script>`);

const hasSecret = ({ call: { url } }: Visit): boolean =>
  ['__dev_session__', 'ticket'].some((name) => url.searchParams.has(name));

/** The outbox is on the site host, wherever this page is. */
export function outboxUrl({ call: { deployment, url } }: Visit): string {
  const { siteHost } = deployment.spec;
  return `${url.protocol}//${siteHost}${url.port ? `:${url.port}` : ''}/outbox`;
}

/** Goes on to another page by GET, with the visitor's token. */
export function goTo(visit: Visit, location: string): Response {
  const headers = new Headers({ location });
  keepToken(visit, headers);
  return new Response(null, { status: 303, headers });
}

/** A hue in degrees that a name keeps. */
export const hueOf = (name: string): number =>
  [...name].reduce((hue, letter) => (hue * 31 + letter.charCodeAt(0)) % 360, 7);

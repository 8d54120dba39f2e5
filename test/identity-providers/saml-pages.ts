import { html, raw } from 'hono/html';
import type { SamlRequest } from './saml-request';
import type { SamlPerson } from './saml-response-xml';

/** One request on its way through the provider's pages; the pages carry it along, the provider remembers nothing. */
export interface Asked {
  /** Name of the provider. */
  name: string;
  request: SamlRequest;
  /** As they came: the request itself, and what the app wants back with the answer. */
  carried: { SAMLRequest: string; RelayState: string };
}

type Markup = ReturnType<typeof html>;

/** Who is it? Nobody has a password here: being one of the people is enough. */
export const peoplePage = (asked: Asked, people: SamlPerson[]): Promise<Response> =>
  page(asked.name, {
    title: `Sign in to ${asked.name}`,
    body: html`<p>${asked.request.appName} asks who you are.</p>
<form method="post" action="/saml/person">${carriedFields(asked)}
${people.map((person) => html`<button name="person" value="${person.email}">Continue as ${nameOf(person)}</button>`)}
</form>
${failForm(asked)}`,
  });

export const confirmPage = (asked: Asked, person: SamlPerson): Promise<Response> =>
  page(asked.name, {
    title: `Sign in to ${asked.request.appName}?`,
    body: html`<p>${asked.request.appName} will see the name ${nameOf(person)} and the address ${person.email}.</p>
<form method="post" action="/saml/answer">${carriedFields(asked)}
<input type="hidden" name="person" value="${person.email}">
<button class="main" name="answer" value="allow">Allow</button>
<button name="answer" value="cancel">Cancel</button>
</form>
${failForm(asked)}`,
  });

/** The way back: a form that sends itself, with a button for browsers without script. */
export const returnPage = ({ name, request, carried }: Asked, response: string): Promise<Response> =>
  page(name, {
    title: `Back to ${request.appName}`,
    body: html`<form method="post" action="${request.replyTo}">
<input type="hidden" name="SAMLResponse" value="${Buffer.from(response).toString('base64')}">
<input type="hidden" name="RelayState" value="${carried.RelayState}">
<button class="main">Continue</button>
</form>
<script>document.forms[0].submit();</script>`,
  });

export const errorPage = (name: string): Promise<Response> =>
  page(name, {
    title: 'This is not a sign-in',
    body: html`<p>Go back to the app and start again.</p>`,
    status: 400,
  });

const carriedFields = ({ carried }: Asked): Markup =>
  html`<input type="hidden" name="SAMLRequest" value="${carried.SAMLRequest}">
<input type="hidden" name="RelayState" value="${carried.RelayState}">`;

const failForm = (asked: Asked): Markup =>
  html`<form method="post" action="/saml/answer">${carriedFields(asked)}
<button class="quiet" name="answer" value="fail">Let it fail</button></form>`;

export const nameOf = ({ firstName, lastName, email }: SamlPerson): string =>
  `${firstName} ${lastName}`.trim() || email;

interface Page {
  title: string;
  body: Markup;
  status?: number;
}

async function page(name: string, { title, body, status = 200 }: Page): Promise<Response> {
  const text = await html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${name}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main><p class="brand">${name}</p><h1>${title}</h1>${body}</main>
</body>
</html>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  return new Response(text.toString(), { status, headers });
}

const style = raw(`
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/1.5 system-ui, sans-serif;
  background: light-dark(#eef1f4, #16191d); color: light-dark(#1b1d21, #eceef2); }
main { width: min(24rem, 90vw); padding: 2rem; border-radius: .5rem; background: light-dark(#fff, #22262c); }
.brand { margin: 0; font-weight: 650; color: light-dark(#41546b, #a9bdd6); }
h1 { margin: .2rem 0 1rem; font-size: 1.4rem; line-height: 1.25; }
form { display: grid; gap: .6rem; margin: 1rem 0 0; }
button { font: inherit; padding: .6rem 1rem; border-radius: .4rem; cursor: pointer; color: inherit;
  border: 1px solid light-dark(#c6ccd4, #454c56); background: none; }
button.main { background: light-dark(#31465f, #a9bdd6); color: light-dark(#fff, #16191d); border-color: transparent; }
button.quiet { border: 0; text-decoration: underline; color: light-dark(#5a606b, #a4abb8); }
:focus-visible { outline: 2px solid; outline-offset: 2px; }
`);

import { html } from 'hono/html';
import { type Brand, type Markup, openIdPage } from './openid-page';
import type { SamlRequest } from './saml-request';
import type { SamlPerson } from './saml-response-xml';

/** One question on its way through the provider's pages; the pages carry it along, the provider remembers nothing. */
export interface Asked {
  brand: Brand;
  request: SamlRequest;
  /** As they came: the request itself, and what the app wants back with the answer. */
  carried: { SAMLRequest: string; RelayState: string };
}

const WAYS_OUT = html`<button name="answer" value="cancel">Cancel</button>
<button class="small" name="answer" value="fail">Let it fail</button>`;

/** Who is it? Nobody has a password here: being one of the people is enough. */
export const peoplePage = (asked: Asked, people: SamlPerson[]): Promise<string> =>
  openIdPage(
    asked.brand,
    `Sign in to ${asked.brand.name}`,
    html`<p>to go on to ${asked.request.appName}</p>
<form method="post" action="/saml/person">${carriedFields(asked)}<ul id="people">${people.map(personItem)}</ul></form>
<form class="row" method="post" action="/saml/answer">${carriedFields(asked)}${WAYS_OUT}</form>`,
  );

const personItem = (person: SamlPerson): Markup => html`<li>
<button name="person" value="${person.email}">Continue as ${nameOf(person)}</button>
<span class="quiet">${person.email}</span></li>`;

/** May the app know? */
export const confirmPage = (asked: Asked, person: SamlPerson): Promise<string> =>
  openIdPage(
    asked.brand,
    `Sign in to ${asked.request.appName}?`,
    html`<p>${asked.request.appName} wants to know from ${asked.brand.name} who you are:</p>
<ul><li>${nameOf(person)}</li><li>${person.email}</li></ul>
<form class="row" method="post" action="/saml/answer">${carriedFields(asked)}
<input type="hidden" name="person" value="${person.email}">
<button class="main" name="answer" value="allow">Allow</button>
${WAYS_OUT}
</form>`,
  );

/** The way back: a form that sends itself, with a button for browsers without script. */
export const returnPage = ({ brand, request, carried }: Asked, response: string): Promise<string> =>
  openIdPage(
    brand,
    `Back to ${request.appName}`,
    html`<form method="post" action="${request.replyTo}">
<input type="hidden" name="SAMLResponse" value="${Buffer.from(response).toString('base64')}">
<input type="hidden" name="RelayState" value="${carried.RelayState}">
<button class="main">Continue</button>
</form>
<script>document.forms[0].submit();</script>`,
  );

export const strayPage = (brand: Brand): Promise<string> =>
  openIdPage(brand, 'This is not a sign-in', html`<p>Go back to the app and start again.</p>`);

const carriedFields = ({ carried }: Asked): Markup =>
  html`<input type="hidden" name="SAMLRequest" value="${carried.SAMLRequest}">
<input type="hidden" name="RelayState" value="${carried.RelayState}">`;

const nameOf = ({ firstName, lastName, email }: SamlPerson): string =>
  `${firstName} ${lastName}`.trim() || email;

import { html } from 'hono/html';
import { type Brand, type Markup, openIdPage } from './openid-page';
import { nameOf, type OpenIdPerson } from './openid-people';

/** What the person pressed: `person:<subject>`, or one of these. */
export type Choice = 'allow' | 'cancel' | 'fail';

const WAYS_OUT = html`<button name="choice" value="cancel">Cancel</button>
<button class="small" name="choice" value="fail">Let it fail</button>`;

/** Who is it? Nobody has a password here: being one of the people is enough. */
export const loginPage = (brand: Brand, app: string, people: OpenIdPerson[]): Promise<string> =>
  openIdPage(
    brand,
    `Sign in to ${brand.name}`,
    html`<p>to go on to ${app}</p>
<form method="post">
${people.length > 0 ? html`<ul id="people">${people.map(personItem)}</ul>` : NOBODY}
<div class="row">${WAYS_OUT}</div>
</form>`,
  );

const NOBODY = html`<p id="nobody">Nobody has an account here yet.</p>`;

const personItem = (person: OpenIdPerson): Markup => html`<li>
<button name="choice" value="person:${person.subject}">Continue as ${nameOf(person)}</button>
<span class="quiet">${person.email ?? 'tells no address'}</span></li>`;

/** May the app know? Asked once for each person and app. */
export const consentPage = (brand: Brand, app: string, person: OpenIdPerson): Promise<string> =>
  openIdPage(
    brand,
    `Sign in to ${app}?`,
    html`<p>${app} wants to know from ${brand.name} who you are:</p>
<ul><li>${nameOf(person)}</li>${person.email ? html`<li>${person.email}</li>` : ''}</ul>
<form method="post" class="row">
<button class="main" name="choice" value="allow">Allow</button>
${WAYS_OUT}
</form>`,
  );

/** What cannot be told to the app, because it is not known which one asks. */
export const errorPage = (brand: Brand, message: string): Promise<string> =>
  openIdPage(
    brand,
    'This did not work',
    html`<p>Go back to the app and start again.</p><p class="quiet">${message}</p>`,
  );

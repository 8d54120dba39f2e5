import { html } from 'hono/html';
import { fullName } from '../people';
import type { Person } from '../person';
import { addSignIn, liveSignIns } from '../sessions';
import type { Deployment } from '../store';
import { publishableKey } from '../views/deployment-view';
import { newestMessages } from './outbox';
import { goTo, type Markup, outboxUrl, page } from './page';
import { elsewhere } from './start-elsewhere';
import { newTicket } from './tickets';
import type { Visit } from './visit';

/** The demo's start page: who there is, with their passwords, and what to try. */
export const start = (visit: Visit): Promise<Response> => show(visit, null);

/** The same with a fresh ticket. */
export const startWithTicket = (visit: Visit): Promise<Response> => show(visit, newTicket(visit));

function show(visit: Visit, ticket: string | null): Promise<Response> {
  const { deployment, url } = visit.call;
  const { name, apiHost } = deployment.spec;
  const body = html`<section>
<h1>${name}, a local app to try</h1>
<p class="quiet">Nothing here leaves this computer. These people have accounts:</p>
<table id="people"><thead><tr><th>Person</th><th>E-mail</th><th>Password</th><th>Works at</th></tr></thead>
<tbody>${everybody(deployment).map(personRow)}</tbody></table>
<form method="post" action="${visit.base}/start"><button class="main" id="everybody">Sign everybody in here</button></form>
</section>
${newestMessages(visit)}
<section><h2>What to try</h2>${tasks(visit)}</section>
${toTry(visit)}
${elsewhere(visit, ticket)}
${invitations(deployment)}
<section><h2>To connect it by hand</h2>
<p>API host <code id="api-host">${apiHost}${url.port ? `:${url.port}` : ''}</code></p>
<p>Publishable key <code id="key">${publishableKey(deployment, url)}</code></p></section>`;
  return page(visit, { title: `Start – ${name}`, body });
}

const tasks = ({ base }: Visit): Markup => html`<ol>
<li>Open the switcher from the toolbar and click another account: <a href="${base}/">the app</a> shows the other person.</li>
<li>Switch inside <a href="${base}/">the app</a>, then open the switcher again: it follows.</li>
<li>Choose “Add account” in the switcher and sign in as somebody else.</li>
<li>Keep <a href="${base}/rendered">the server-rendered page</a> open: once its host is allowed, a reload shows who is active there, too.</li>
<li>Move Ada to another organisation; one of her workspaces is closed to her.</li>
<li>Sign one account out, undo it, sign out of all.</li>
</ol>`;

const everybody = ({ people }: Deployment): Person[] =>
  [...people.values()].filter(({ toTry: text }) => text === '');

function toTry(visit: Visit): Markup | string {
  const people = [...visit.call.deployment.people.values()].filter(({ toTry: text }) => text !== '');
  if (people.length === 0) return '';
  return html`<section><h2>Signing in, step by step</h2>
<p class="quiet">Choose “Add account” in the switcher. Codes, links and what an authenticator app shows are in
<a id="outbox" href="${outboxUrl(visit)}">the outbox</a>.</p>
<table id="to-try"><thead><tr><th>Person</th><th>Sign in with</th><th>What happens</th></tr></thead>
<tbody>${people.map(toTryRow)}</tbody></table></section>`;
}

const toTryRow = (person: Person): Markup => html`<tr><td>${fullName(person)}</td>
<td class="whole">${person.email?.address ?? ''}${person.phone ? html`<br>${person.phone.number}` : ''}
${person.password ? html`<br><code>${person.password}</code>` : ''}</td>
<td>${person.toTry}${backupCodes(person)}</td></tr>`;

const backupCodes = ({ secondFactors: { backupCodes: codes } }: Person): Markup | string =>
  codes.length > 0 ? html`<br>Backup codes: ${codes.map((code) => html`<code>${code}</code> `)}` : '';

function invitations({ invitations: known }: Deployment): Markup | string {
  if (known.size === 0) return '';
  return html`<section><h2>Invitations</h2><ul id="invitations">${[...known].map(
    ([token, { email, expired }]) => html`<li><div>${email ?? 'For anybody'}${expired ? ', expired' : ''}<br>
<code>${token}</code></div></li>`,
  )}</ul></section>`;
}

const personRow = (person: Person): Markup => html`<tr>
<td>${fullName(person)}</td><td>${person.email?.address ?? ''}</td><td><code>${person.password ?? ''}</code></td>
<td>${person.memberships.map(({ organization }) => organization.name).join(', ') || '–'}</td></tr>`;

/** Signs everybody in who is not yet, but for those there to try the steps; the first person is active then. */
export function signEverybodyIn(visit: Visit): Response {
  const { call, session } = visit;
  if (!session) return goTo(visit, `${visit.base}/start`);
  const present = new Set(liveSignIns(call.deployment, session).map(({ userId }) => userId));
  const missing = everybody(call.deployment).filter(({ id, disabled }) => !disabled && !present.has(id));
  for (const { id } of missing.reverse()) addSignIn(call.deployment, session, id);
  return goTo(visit, `${visit.base}/`);
}

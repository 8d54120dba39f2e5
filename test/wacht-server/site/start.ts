import { html } from 'hono/html';
import { fullName } from '../people';
import type { Person } from '../person';
import { addSignIn, liveSignIns } from '../sessions';
import { publishableKey } from '../views/deployment-view';
import { goTo, type Markup, page } from './page';
import type { Visit } from './visit';

/** The demo's start page: who there is, with their passwords, and what to try. */
export function start(visit: Visit): Promise<Response> {
  const { deployment, url } = visit.call;
  const { name, apiHost } = deployment.spec;
  const body = html`<section>
<h1>${name}, a local app to try</h1>
<p class="quiet">Nothing here leaves this computer. These people have accounts:</p>
<table id="people"><thead><tr><th>Person</th><th>E-mail</th><th>Password</th><th>Works at</th></tr></thead>
<tbody>${[...deployment.people.values()].map(personRow)}</tbody></table>
<form method="post" action="${visit.base}/start"><button class="main" id="everybody">Sign everybody in here</button></form>
</section>
<section><h2>What to try</h2>${tasks(visit)}</section>
<section><h2>To connect it by hand</h2>
<p>API host <code id="api-host">${apiHost}${url.port ? `:${url.port}` : ''}</code></p>
<p>Publishable key <code id="key">${publishableKey(deployment, url)}</code></p></section>`;
  return page(visit, { title: `Start – ${name}`, body });
}

const tasks = ({ base }: Visit): Markup => html`<ol>
<li>Open the switcher from the toolbar and click another account: <a href="${base}/">the app</a> shows the other person.</li>
<li>Switch inside <a href="${base}/">the app</a>, then open the switcher again: it follows.</li>
<li>Choose “Add account” in the switcher and sign in here as somebody else.</li>
<li>Move Ada to another organisation; one of her workspaces is closed to her.</li>
<li>Sign one account out, undo it, sign out of all.</li>
</ol>`;

const personRow = (person: Person): Markup => html`<tr>
<td>${fullName(person)}</td><td>${person.email?.address ?? ''}</td><td><code>${person.password ?? ''}</code></td>
<td>${person.memberships.map(({ organization }) => organization.name).join(', ') || '–'}</td></tr>`;

/** Signs everybody in who is not yet; the first person is active then. */
export function signEverybodyIn(visit: Visit): Response {
  const { call, session } = visit;
  if (!session) return goTo(visit, `${visit.base}/start`);
  const present = new Set(liveSignIns(call.deployment, session).map(({ userId }) => userId));
  const missing = [...call.deployment.people.values()].filter(
    ({ id, disabled }) => !disabled && !present.has(id),
  );
  for (const { id } of missing.reverse()) addSignIn(call.deployment, session, id);
  return goTo(visit, `${visit.base}/`);
}

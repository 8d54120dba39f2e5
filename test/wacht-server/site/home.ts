import { html } from 'hono/html';
import { fullName } from '../people';
import type { Person } from '../person';
import { activeSignIn, liveSignIns } from '../sessions';
import type { SignIn } from '../store';
import { portalBase } from '../views/deployment-view';
import { hueOf, type Markup, page } from './page';
import type { Visit } from './visit';

/** The app's front page: who is active, and everybody who is signed in. */
export function home(visit: Visit): Promise<Response> {
  const { deployment } = visit.call;
  const active = visit.session ? activeSignIn(deployment, visit.session) : undefined;
  const title = active ? `${nameOf(visit, active)} – ${deployment.spec.name}` : deployment.spec.name;
  return page(visit, { title, body: html`${hero(visit, active)}${accounts(visit, active)}` });
}

export const personOf = ({ call }: Visit, { userId }: SignIn): Person | undefined =>
  call.deployment.people.get(userId);

export function nameOf(visit: Visit, signIn: SignIn): string {
  const person = personOf(visit, signIn);
  return person ? fullName(person) : 'Somebody';
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 2)
    .toUpperCase();

function hero(visit: Visit, active: SignIn | undefined): Markup {
  if (!active) return nobody(visit);
  const person = personOf(visit, active);
  const name = nameOf(visit, active);
  return html`<section class="hero">
<span class="face" style="--hue: ${hueOf(name)}" aria-hidden="true">${initials(name)}</span>
<div><h1 id="who">${name}</h1><p class="quiet" id="email">${person?.email?.address ?? ''}</p>
<p id="place">${person ? placeOf(person, active) : ''}</p></div>
</section>`;
}

const nobody = (visit: Visit): Markup => html`<section>
<h1 id="who">Nobody is signed in</h1>
<p class="quiet" id="email"></p><p id="place"></p>
<p><a id="sign-in" href="${signInHref(visit)}">Sign in</a></p>
</section>`;

export function placeOf(person: Person, { place }: SignIn): string {
  const organization = person.memberships.find(({ id }) => id === place.organizationMembershipId);
  if (!organization) return 'No organisation';
  const workspace = organization.workspaces.find(({ id }) => id === place.workspaceMembershipId);
  return [organization.organization.name, workspace?.workspace.name].filter(Boolean).join(' · ');
}

function accounts(visit: Visit, active: SignIn | undefined): Markup | string {
  const { deployment } = visit.call;
  const signIns = visit.session ? liveSignIns(deployment, visit.session) : [];
  if (signIns.length === 0) return '';
  return html`<section>
<h2>Signed in here</h2>
<ul id="accounts">${signIns.map((signIn) => account(visit, { signIn, isActive: signIn === active }))}</ul>
<div class="more"><a id="add" href="${signInHref(visit)}">Add account</a>
<form method="post" action="${visit.base}/sign-out"><button class="link" id="sign-out-all">Sign out of all</button></form></div>
</section>`;
}

function account(visit: Visit, { signIn, isActive }: { signIn: SignIn; isActive: boolean }): Markup {
  const name = nameOf(visit, signIn);
  const { base } = visit;
  return html`<li data-sign-in="${signIn.id}">
<span class="face small" style="--hue: ${hueOf(name)}" aria-hidden="true">${initials(name)}</span>
<div><b>${name}</b><br><span class="quiet">${personOf(visit, signIn)?.email?.address ?? ''}</span></div>
${isActive ? html`<span class="now">Active</span>` : button(`${base}/switch`, { signIn, label: 'Switch' })}
${button(`${base}/sign-out`, { signIn, label: 'Sign out', kind: 'link' })}
</li>`;
}

/** As the SDK leads there: a portal on another host is handed the session (section 2.3). */
function signInHref({ call: { deployment, url }, base, token }: Visit): string {
  if (!deployment.spec.portalHost) return `${base}/sign-in`;
  const page = new URL(`${portalBase(deployment, url)}/sign-in`);
  if (token !== null) page.searchParams.set('__dev_session__', token);
  return page.href;
}

interface Button {
  signIn: SignIn;
  label: string;
  kind?: string;
}

const button = (
  action: string,
  { signIn, label, kind = '' }: Button,
): Markup => html`<form method="post" action="${action}">
<input type="hidden" name="sign_in_id" value="${signIn.id}"><button class="${kind}">${label}</button></form>`;

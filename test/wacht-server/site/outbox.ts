import { html } from 'hono/html';
import { currentTotp } from '../auth/second-factor';
import type { Message, Purpose } from '../outbox';
import { fullName } from '../people';
import type { Person } from '../person';
import type { Deployment } from '../store';
import { type Markup, page } from './page';
import type { Visit } from './visit';

/** Everything that was sent as JSON, oldest first. */
export const outboxJson = ({ call }: Visit): Response =>
  Response.json(call.deployment.outbox, { headers: { 'cache-control': 'no-store' } });

/** Everything that was sent, newest first, and what the authenticator apps of the people show now. */
export function outbox(visit: Visit): Promise<Response> {
  const { deployment } = visit.call;
  const messages = [...deployment.outbox].reverse();
  const body = html`<section>
<h1>Outbox</h1>
<p class="quiet">Every mail and SMS of ${deployment.spec.name}. Nothing was delivered; reload to see new ones.</p>
${messages.length > 0 ? html`<ul id="messages">${messages.map((message) => row(deployment, message))}</ul>` : NOTHING}
</section>
${authenticators(deployment)}`;
  return page(visit, { title: `Outbox – ${deployment.spec.name}`, body });
}

const NEWEST = 5;

/** The newest of them, for a page that shows more than these. */
export function newestMessages({ call: { deployment } }: Visit): Markup | string {
  const newest = deployment.outbox.slice(-NEWEST).reverse();
  if (newest.length === 0) return '';
  return html`<section><h2>Sent just now</h2><ul id="newest">${newest.map((message) => row(deployment, message))}</ul></section>`;
}

const NOTHING = html`<p id="nothing">Nothing was sent yet.</p>`;

const SUBJECTS: Record<Purpose, string> = {
  'sign-in': 'Your sign-in code',
  'sign-in-link': 'Your sign-in link',
  'verify-email': 'Confirm your e-mail address',
  'verify-phone': 'Confirm your phone number',
  'second-factor': 'Your second-step code',
  'password-reset': 'Your code for a new password',
};

const row = (deployment: Deployment, { at, kind, to, purpose, code, link }: Message): Markup => html`<li>
<span class="kind">${kind === 'mail' ? 'Mail' : 'SMS'}</span>
<div><b>${SUBJECTS[purpose]}</b><br><span class="quiet">to ${to}, ${age(deployment.now() - at)}</span></div>
${code ? html`<code class="code">${code}</code>` : ''}
${link ? html`<a href="${link}">Open the link</a>` : ''}
</li>`;

function age(ms: number): string {
  const seconds = Math.max(Math.round(ms / 1000), 0);
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min ago` : `${Math.round(minutes / 60)} h ago`;
}

function authenticators(deployment: Deployment): Markup | string {
  const people = [...deployment.people.values()].filter(({ secondFactors }) => secondFactors.totpSecret);
  if (people.length === 0) return '';
  return html`<section><h2>Authenticator apps</h2>
<p class="quiet">What they show at this moment; a code changes every 30 seconds.</p>
<ul id="authenticators">${people.map((person) => authenticator(deployment, person))}</ul></section>`;
}

const authenticator = ({ now }: Deployment, person: Person): Markup => html`<li>
<div><b>${fullName(person)}</b></div>
<code class="code">${currentTotp(person.secondFactors.totpSecret ?? '', now())}</code></li>`;

import { html } from 'hono/html';
import { makeTicket } from '../auth/ticket';
import { fullName } from '../people';
import type { Person } from '../person';
import { liveSignIns } from '../sessions';
import type { Markup } from './page';
import type { Visit } from './visit';

/** A button for a fresh ticket, and the one that was made just now. */
export function ticketMaker(visit: Visit, ticket: string | null): Markup | string {
  const person = personToBe(visit);
  if (!person) return '';
  return html`<form method="post" action="${visit.base}/start/ticket">
<input type="hidden" name="user_id" value="${person.id}">
<button id="make-ticket">Make a ticket for ${fullName(person)}</button></form>
${ticket === null ? '' : html`<p><code id="ticket">${ticket}</code></p><p><a id="use-ticket" href="${visit.base}/?ticket=${ticket}">Use it in this tab</a></p>`}`;
}

/** Somebody who is not signed in here yet, as a ticket for who is would be refused. */
function personToBe({ call, session }: Visit): Person | undefined {
  const { deployment } = call;
  const present = session ? liveSignIns(deployment, session).map(({ userId }) => userId) : [];
  return [...deployment.people.values()].find(({ id, disabled }) => !disabled && !present.includes(id));
}

/** Null when there is no such person. */
export function newTicket({ call: { deployment, form } }: Visit): string | null {
  const { user_id: userId = '' } = form;
  return deployment.people.has(userId) ? makeTicket(deployment, { userId }) : null;
}

import { randomBytes } from 'node:crypto';
import { done, fail, type Result } from '../../../lib/result';
import { activeSignIn } from '../sessions';
import type { TicketSpec } from '../spec';
import type { Deployment, Session } from '../store';
import { type Refusal, said } from './refusal';
import { enterAtOnce } from './sign-in-flow';
import type { Ticket, TicketKind } from './ticket-record';

const TICKET_LIFE = 10 * 60_000;
/** Section 4.1.7. */
const GUISE_LIFE = 1200_000;

export function makeTicket({ tickets, now }: Deployment, spec: TicketSpec): string {
  const { kind = 'impersonation', userId, expired = false } = spec;
  const ticket = `tkt_${randomBytes(24).toString('base64url')}`;
  tickets.set(ticket, { kind, userId, expiresAt: now() + (expired ? 0 : TICKET_LIFE) });
  return ticket;
}

/** Takes a ticket: it is gone then, unless the person whom it lets in is there already. */
export function takeTicket(
  deployment: Deployment,
  session: Session,
  ticket: string,
): Result<TicketKind, Refusal> {
  const { tickets, now } = deployment;
  const known = tickets.get(ticket);
  if (!known || known.expiresAt <= now()) return fail(INVALID);
  const refusal = known.kind === 'impersonation' ? impersonate(deployment, session, known) : null;
  if (refusal) return fail(refusal);
  tickets.delete(ticket);
  return done(known.kind);
}

const INVALID = said('Invalid or expired ticket', 401);

/** Adds a sign-in that is active and ends soon; the attempt beside it says how it came about. */
function impersonate(deployment: Deployment, session: Session, { userId }: Ticket): Refusal | null {
  const person = deployment.people.get(userId);
  if (!person) return INVALID;
  const identifier = person.email?.address ?? person.username;
  const refusal = enterAtOnce(deployment, session, { person, identifier, method: 'impersonation' });
  if (refusal) return refusal;
  const signIn = activeSignIn(deployment, session);
  if (signIn) signIn.expiresAt = deployment.now() + GUISE_LIFE;
  return null;
}

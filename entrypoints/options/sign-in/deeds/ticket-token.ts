import { LONGEST_TYPED } from '../../../../lib/session/longest-typed';

/** The ticket in what was pasted: a link that carries one, or the bare ticket. Null when there is none. */
export function readTicket(pasted: string): string | null {
  const text = pasted.trim();
  const ticket = URL.canParse(text) ? new URL(text).searchParams.get('ticket') : text;
  return ticket !== null && /^\S+$/.test(ticket) && ticket.length <= LONGEST_TYPED ? ticket : null;
}

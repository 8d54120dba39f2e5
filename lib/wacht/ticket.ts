import type { Session } from '../session/types';
import { askSession } from './ask';
import { flowGet } from './auth-call';
import type { Exchange } from './exchange';
import type { Answer } from './ports';

export interface TicketClient {
  /**
   * Trades a ticket for an account (section 4.1.7). It is a GET that changes the server, and a ticket counts once:
   * it is sent once and never joined with another read. Of the reply only the session is read, which may be null;
   * secrets that tickets of other kinds bring stay unread.
   */
  exchangeTicket(ticket: string): Answer<Session | null>;
}

export const createTicket = (exchange: Exchange): TicketClient => ({
  exchangeTicket: (ticket) =>
    askSession(exchange, { call: flowGet('/session/ticket/exchange', { ticket: ticket.trim() }) }),
});

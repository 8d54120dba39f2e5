import { words } from '../../../../lib/i18n/words';
import type { FlowView } from '../../../../lib/session/flow';
import { awaitFlow, object, type SignInDesk, withFlow } from './desk';
import { readTicket } from './pasted-token';

export interface TicketDeeds {
  askMoreWays(): void;
  askTicket(): void;
  /** A pasted ticket, or a link that carries one; it is sent once and kept nowhere. */
  useTicket(pasted: string): void;
}

export const createTicketDeeds = (desk: SignInDesk): TicketDeeds => ({
  askMoreWays: () => withFlow(desk, () => desk.tell({ kind: 'placed', place: { at: 'more-ways' } })),
  askTicket: () => withFlow(desk, () => desk.tell({ kind: 'placed', place: { at: 'ticket' } })),
  useTicket: (pasted) => withFlow(desk, (flow) => void useTicket(desk, flow, pasted)),
});

async function useTicket(desk: SignInDesk, { origin }: FlowView, pasted: string): Promise<void> {
  const ticket = readTicket(pasted);
  if (ticket === null) return object(desk, 'ticket', words('signIn.ticket.empty'));
  await awaitFlow(desk, 'ticket', desk.ports.askFlow.useTicket({ origin, ticket }));
}

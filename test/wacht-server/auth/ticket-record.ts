import type { TicketSpec } from '../spec';

export type TicketKind = NonNullable<TicketSpec['kind']>;

/** What a back end made to be handed over once. */
export interface Ticket {
  kind: TicketKind;
  userId: string;
  expiresAt: number;
}

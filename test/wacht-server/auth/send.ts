import type { Message } from '../outbox';
import type { Deployment } from '../store';

/** Puts a mail or SMS into the outbox; nobody delivers it. */
export function send({ outbox, now }: Deployment, message: Omit<Message, 'at'>): void {
  outbox.push({ at: now(), ...message });
}

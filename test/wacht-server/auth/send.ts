import type { Message } from '../outbox';
import type { Deployment } from '../store';

/** Puts a mail or SMS into the outbox; nobody delivers it. */
export function send({ outbox, now, sent }: Deployment, content: Omit<Message, 'at'>): void {
  const message = { at: now(), ...content };
  outbox.push(message);
  sent(message);
}

import { browser } from './worker-browser';

type Sender = Pick<
  Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1],
  'id' | 'url' | 'frameId'
>;

/** Hands every message to the gate; undefined leaves it unanswered. */
export function onMessage(gate: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => gate(message, sender));
}

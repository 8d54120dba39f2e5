import type { Runtime } from 'webextension-polyfill';
import { browser } from './worker-browser';

type Gate = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/** Hands every message to the gate; undefined leaves it unanswered. */
export function onMessage(gate: Gate): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    gate(message, sender),
  );
}

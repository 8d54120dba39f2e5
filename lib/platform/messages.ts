import browser, { type Runtime } from 'webextension-polyfill';

type Gate = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined;

/**
 * Hands every message to the gate; undefined leaves it unanswered. Chrome takes a promise for an answer since 144: before
 * that the polyfill does it. Everything else that we use of the browser gives promises by itself from Chrome 120 on.
 */
export function onMessage(gate: Gate): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    gate(message, sender),
  );
}

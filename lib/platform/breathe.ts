/** One turn of the event loop: messages, answers and timers that wait are dealt with first. */
export function breathe(): Promise<void> {
  return new Promise((rested) => {
    const { port1, port2 } = new MessageChannel();
    // Timers would be held back more with each one.
    port1.onmessage = () => {
      port1.close();
      rested();
    };
    port2.postMessage(null);
  });
}

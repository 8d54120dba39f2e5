/** Does something as soon as the next frame is on screen: a frame's own callbacks run before it is painted. */
export function afterPaint(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = work;
  requestAnimationFrame(() => port2.postMessage(null));
}

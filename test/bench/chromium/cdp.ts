import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright';

/**
 * Chromium's DevTools protocol over a pair of pipes. Playwright attaches to every worker and page by itself, which
 * keeps workers alive and makes new ones wait; this attaches to nothing unless it is told to.
 */
export interface Cdp {
  send: CDPSession['send'];
  /** Hears an event of the browser itself. */
  on(event: string, listener: (about: object) => void): void;
  /** Speaks to one page or worker, until `detach`. */
  attach(targetId: string): Promise<Attached>;
}

export interface Attached {
  send: CDPSession['send'];
  detach(): Promise<void>;
}

interface Waiting {
  resolve: (value: never) => void;
  reject: (problem: Error) => void;
}

/** Each message ends with a zero byte. */
const END = '\0';

export function speakCdp(outward: Writable, inward: Readable): Cdp {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((about: object) => void)[]>();
  let last = 0;

  function call(method: string, params: object, sessionId?: string): Promise<never> {
    last += 1;
    outward.write(`${JSON.stringify({ id: last, method, params, sessionId })}${END}`);
    return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
  }

  onMessages(inward, (message) => {
    const { id, method, params, result, error } = Object(message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.message} ${error.data ?? ''}`));
    else asked?.resolve(result as never);
    for (const listener of listeners.get(method) ?? []) listener(Object(params));
  });
  inward.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium hung up'));
    waiting.clear();
  });

  const send: Cdp['send'] = (method, params) => call(method, Object(params));
  return {
    send,
    on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    attach: async (targetId) => {
      const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
      return {
        send: (method, params) => call(method, Object(params), sessionId),
        detach: async () => {
          await send('Target.detachFromTarget', { sessionId });
        },
      };
    },
  };
}

function onMessages(inward: Readable, take: (message: unknown) => void): void {
  let text = '';
  inward.setEncoding('utf8');
  inward.on('data', (chunk: string) => {
    const [...whole] = `${text}${chunk}`.split(END);
    text = whole.pop() ?? '';
    for (const message of whole) take(JSON.parse(message));
  });
}

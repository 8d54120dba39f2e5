import type { Readable, Writable } from 'node:stream';
import type { CDPSession } from 'playwright';

/**
 * Chromium's DevTools protocol over a pair of pipes. Playwright attaches to every worker and page by itself, which
 * keeps workers alive and makes new ones wait; this attaches to nothing unless it is told to.
 */
export interface Cdp {
  send: CDPSession['send'];
  /** Speaks to one page or worker, until `detach`. */
  attach(targetId: string): Promise<Attached>;
}

export interface Attached {
  send: CDPSession['send'];
  detach(): Promise<void>;
}

interface Waiting {
  resolve: (value: never) => void;
  giveUp: (why: string) => void;
}

/** Each message ends with a zero byte. */
const END = '\0';

const PATIENCE = 60_000;

export function speakCdp(outward: Writable, inward: Readable): Cdp {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  function call(method: string, params: object, sessionId?: string): Promise<never> {
    last += 1;
    const id = last;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => giveUp(`${method} was not answered`), PATIENCE);
      const giveUp = (why: string) => {
        clearTimeout(late);
        waiting.delete(id);
        reject(new Error(why));
      };
      waiting.set(id, {
        resolve: (value) => {
          clearTimeout(late);
          resolve(value);
        },
        giveUp,
      });
      if (outward.writable) outward.write(`${JSON.stringify({ id, method, params, sessionId })}${END}`);
      else giveUp('Chromium is gone');
    });
  }

  onMessages(inward, (message) => {
    const { id, result, error } = Object(message);
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.giveUp(`${error.message} ${error.data ?? ''}`);
    else asked?.resolve(result as never);
  });
  outward.on('error', () => undefined); // followed by the end of what it says
  inward.on('close', () => {
    for (const { giveUp } of waiting.values()) giveUp('Chromium hung up');
  });

  const send: Cdp['send'] = (method, params) => call(method, Object(params));
  return {
    send,
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

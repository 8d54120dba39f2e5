import type { News } from '../../rpc/contract';
import type { Origin } from '../../session/types';
import type { Clock } from '../ports';

/** Changes within so many milliseconds are one: an overwritten cookie is told as removed and set. */
const BURST = 300;

/** What the browser tells of a session's cookie. */
export interface CookieChange {
  domain: string;
  name: string;
  /** Of its value; null when the cookie is gone. */
  fingerprint: string | null;
}

/**
 * Turns changes of session cookies into news: a page that shows the app asks for a refresh, and when none is open
 * nothing happens. Servers set the same cookie with every reply to us (section 2.2): only a value other than the one
 * that our own last exchange left behind is somebody else's change.
 */
export interface OutsideChanges {
  changed(change: CookieChange): void;
  /** A request of ours leaves; what is given is called once it is over. */
  ownExchange(origin: Origin): () => void;
}

interface Burst {
  isOurs: boolean;
  callOff(): void;
}

export function createOutsideChanges(
  connected: () => Promise<Origin[]>,
  { clock, announce }: { clock: Clock; announce(news: News): void },
): OutsideChanges {
  const known = new Map<string, string | null>();
  const bursts = new Map<string, Burst>();
  /** Our exchanges, until what they did has been told. */
  const ours = new Set<{ origin: Origin }>();

  function changed({ domain, name, fingerprint }: CookieChange): void {
    const cookie = `${domain} ${name}`;
    const before = bursts.get(cookie);
    before?.callOff();
    const isOurs = before?.isOurs || isOfOurs(domain);
    const callOff = clock.after(BURST, () => {
      bursts.delete(cookie);
      if (!isOurs && known.get(cookie) !== fingerprint) void tell(domain);
      known.set(cookie, fingerprint);
    });
    bursts.set(cookie, { isOurs, callOff });
  }

  const isOfOurs = (domain: string): boolean => [...ours].some(({ origin }) => isSentTo(domain, origin));

  async function tell(domain: string): Promise<void> {
    for (const origin of await connected()) if (isSentTo(domain, origin)) announce({ kind: 'stale', origin });
  }

  function ownExchange(origin: Origin): () => void {
    const exchange = { origin };
    ours.add(exchange);
    return () => void clock.after(BURST, () => ours.delete(exchange));
  }

  return { changed, ownExchange };
}

function isSentTo(domain: string, origin: Origin): boolean {
  const { hostname } = new URL(origin);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

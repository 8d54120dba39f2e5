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
  /** The latest value. */
  fingerprint: string | null;
  callOff(): void;
}

export function createOutsideChanges(
  connected: () => Promise<Origin[]>,
  { clock, announce }: { clock: Clock; announce(news: News): void },
): OutsideChanges {
  const known = new Map<string, string | null>();
  const bursts = new Map<string, Burst>();
  /** By origin, the exchanges that are open, and until when what is told is of the last one. */
  const exchanges = new Map<Origin, { open: number; until: number }>();

  function changed({ domain, name, fingerprint }: CookieChange): void {
    const cookie = `${domain} ${name}`;
    const before = bursts.get(cookie);
    before?.callOff();
    const isOurs = before?.isOurs || isOfOurs(domain);
    const callOff = clock.after(BURST, () => {
      bursts.delete(cookie);
      judge(cookie, { domain, isOurs, fingerprint });
    });
    bursts.set(cookie, { isOurs, fingerprint, callOff });
  }

  function judge(
    cookie: string,
    { domain, isOurs, fingerprint }: Omit<Burst, 'callOff'> & { domain: string },
  ) {
    const isNews = !isOurs && known.get(cookie) !== fingerprint;
    known.set(cookie, fingerprint);
    if (isNews) void tell(domain);
  }

  const isOfOurs = (domain: string): boolean =>
    [...exchanges].some(
      ([origin, { open, until }]) => isSentTo(domain, origin) && (open > 0 || clock.ticks() < until),
    );

  async function tell(domain: string): Promise<void> {
    for (const origin of await connected()) if (isSentTo(domain, origin)) announce({ kind: 'stale', origin });
  }

  function ownExchange(origin: Origin): () => void {
    const { open, until } = exchanges.get(origin) ?? { open: 0, until: 0 };
    exchanges.set(origin, { open: open + 1, until });
    return () => {
      const left = (exchanges.get(origin)?.open ?? 1) - 1;
      exchanges.set(origin, { open: left, until: clock.ticks() + BURST });
    };
  }

  return { changed, ownExchange };
}

function isSentTo(domain: string, origin: Origin): boolean {
  const { hostname } = new URL(origin);
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

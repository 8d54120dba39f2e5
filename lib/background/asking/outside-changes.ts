import type { News } from '../../rpc/contract';
import type { Origin } from '../../session/types';
import type { Clock } from '../ports';

/** Changes within so many milliseconds are one: an overwritten cookie is told as removed and set. */
const BURST = 300;

/**
 * Turns changes of session cookies into news: a page that shows the app asks for a refresh, and when none is open
 * nothing happens. Servers set the same cookie again and again (section 2.2), so equal values are no change.
 */
export function createOutsideChanges(
  connected: () => Promise<Origin[]>,
  { clock, announce }: { clock: Clock; announce(news: News): void },
) {
  const seen = new Map<string, string | null>();
  const waiting = new Map<string, () => void>();

  return (change: { domain: string; fingerprint: string | null }): void => {
    if (seen.get(change.domain) === change.fingerprint) return;
    seen.set(change.domain, change.fingerprint);
    waiting.get(change.domain)?.();
    waiting.set(
      change.domain,
      clock.after(BURST, () => void tell(change.domain)),
    );
  };

  async function tell(domain: string): Promise<void> {
    for (const origin of await connected()) {
      const host = new URL(origin).hostname;
      if (host === domain || host.endsWith(`.${domain}`)) announce({ kind: 'stale', origin });
    }
  }
}

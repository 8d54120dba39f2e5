import type { Origin } from '../session/types';
import { newerToken, tokenIn, tokenScope } from '../wacht/token';
import type { SiteTokens } from './ports';
import type { SessionToken } from './token-keeper';

interface Site {
  /** Of the API. */
  origin: Origin;
  /** Where the app's own pages are. */
  pages(): Origin[];
}

/**
 * The session that a staging app's own pages keep in their cookie, shared with them (section 7.5): it is read anew
 * for each request, and a rotated token goes back at once, where the pages pick it up.
 */
export function createSiteToken({ origin, pages }: Site, siteTokens: SiteTokens): SessionToken {
  const name = `__dev_session___${tokenScope(origin)}`;
  const current = async (): Promise<string | null> => tokenIn(await siteTokens.read(pages(), name));

  return {
    current,
    async received(token, sentWith) {
      const stored = await current();
      const value = newerToken({ stored, received: token, sentWith });
      if (value !== stored) await siteTokens.write(pages(), { name, value });
    },
    // The browser's jar is the store: there is nothing of ours to write or to confirm.
    confirmed: async () => undefined,
    durable: async () => true,
  };
}

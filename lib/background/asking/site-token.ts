import type { Origin } from '../../session/types';
import { tokenIn, tokenScope } from '../../wacht/token';
import type { SiteTokens } from '../ports';
import type { SessionToken } from './token-keeper';

interface Site {
  /** Of the API. */
  origin: Origin;
  /** Where the app's own pages are. */
  sites: Origin[];
}

/**
 * The session that a staging app's own pages keep in their cookie, shared with them (section 7.5): it is read anew
 * for each request, and a rotated token goes back at once, where the pages pick it up.
 */
export function createSiteToken({ origin, sites }: Site, siteTokens: SiteTokens): SessionToken {
  const name = `__dev_session___${tokenScope(origin)}`;
  /** A rotated token that the browser did not take yet: without it the session would be lost (law L3). */
  let unsaved: string | null = null;
  const current = async (): Promise<string | null> => tokenIn(await siteTokens.read(sites, name));

  async function write(value: string): Promise<boolean> {
    unsaved = (await siteTokens.write(sites, { name, value })) ? null : value;
    return unsaved === null;
  }

  return {
    current,
    // What the pages have may only be refused for a moment: both sides rotate one token (section 2.6).
    readAgain: (read) => read(),
    async received(token, sentWith) {
      const stored = await current();
      // What a page has put there since stays: this reply is to an older one.
      const isReplaced = stored !== null && stored !== sentWith;
      if (token !== stored && !isReplaced) await write(token);
    },
    // The browser's jar is the store: there is nothing of ours to confirm.
    confirmed: async () => undefined,
    durable: async () => unsaved === null || write(unsaved),
  };
}

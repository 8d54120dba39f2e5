import { cookieHosts } from '../../session/needed-hosts';
import { tokenScope } from '../../session/token-scope';
import type { Origin } from '../../session/types';
import { areOfTwoSessions, isIssuedBy, latestOf, tokenIn } from '../../wacht/token';
import type { Effects } from '../known/effects';
import type { SessionToken } from './token-keeper';

interface Site {
  /** Of the API. */
  origin: Origin;
  /** Where the app's own pages are now: what another app turns out to own is none of them. */
  sites(): Origin[];
}

interface Rotation {
  replaces: string;
  value: string;
}

/**
 * The session that a staging app's own pages keep in their cookies, shared with them (section 7.5). It is theirs: it is
 * read anew for each request, a rotated token goes at once to every host that held the one that was sent, and where no
 * host holds one, none is made. Only what says that this very app has issued it is sent or written: names fold.
 */
export function createSiteToken(
  { origin, sites }: Site,
  { siteTokens, hosts }: Pick<Effects, 'siteTokens' | 'hosts'>,
): SessionToken {
  const name = `__dev_session___${tokenScope(origin)}`;
  /** It did not reach every host yet: without it the session would be lost there (law L3). */
  let owed: Rotation | null = null;
  /** Tokens that the server answers with another session: each request with one would begin one more. */
  const dead = new Set<string>();

  /** Another app may have a cookie of this name on a host that it shares with this one (section 2.3). */
  const isOurs = (token: string): boolean => isIssuedBy(token, origin) === true;
  const isUsable = (token: string): boolean => isOurs(token) && !dead.has(token);

  async function current(): Promise<string | null> {
    const kept = await siteTokens.read(sites(), name);
    return latestOf(kept.flatMap((each) => tokenIn(each) ?? []).filter(isUsable));
  }

  /** A host that was taken back cannot be looked at: what it holds is told when it is granted again. */
  async function handOn(rotation: Rotation): Promise<boolean> {
    const seen = await hosts.granted(cookieHosts(sites()));
    const taken = await siteTokens.write(sites(), { name, ...rotation });
    owed = seen && taken ? null : rotation;
    return owed === null;
  }

  return {
    isLent: true,
    current,
    // What the pages have may only be refused for a moment: both sides rotate one token (section 2.6).
    readAgain: (read) => read(),
    async received(value, sentWith) {
      if (sentWith === null || value === sentWith || !isOurs(value)) return;
      if (areOfTwoSessions(value, sentWith)) dead.add(sentWith);
      else await handOn({ replaces: sentWith, value });
    },
    // The browser's jar is the store: there is nothing of ours to confirm.
    confirmed: async () => undefined,
    durable: async () => owed === null || handOn(owed),
  };
}

import { isOwnHost } from '../own-host';
import { tokenScope } from '../token-scope';
import type { Origin } from '../types';
import { readAddress } from './address';
import type { PageTraces } from './page-traces';
import { looksLikeKey } from './publishable-key';

/** Hosts that a page gives for its app's API. */
export interface FoundHosts {
  /** Of its own domain, or where its pages keep a session by the name of it: before what is only guessed. */
  likely: Origin[];
  /** Strangers that it merely names: after what is guessed. */
  others: Origin[];
}

/** However many a page plants, a person is shown no more than these of either kind. */
const MOST = 3;

/**
 * What a page gives away, weighed. Its own domain alone it cannot make up: keys, calls and the names of what it keeps
 * can all be planted. So what comes of it is an offer, whose host the person reads before the browser asks.
 */
export function foundHosts({ page, ...traces }: PageTraces, settings: { localApps: boolean }): FoundHosts {
  const keyed = traces.keys.filter(looksLikeKey).flatMap((key) => read(key, settings));
  const called = traces.called.flatMap((address) => read(address, settings)).filter(isNamedApi);
  const hosts = [...new Set([...keyed, ...called])].filter((origin) => origin !== page);
  const isLikely = (api: Origin) => isOwnHost(page, api) || traces.scopes.includes(tokenScope(api));
  return {
    likely: hosts.filter(isLikely).slice(0, MOST),
    others: hosts.filter((origin) => !isLikely(origin)).slice(0, MOST),
  };
}

function read(text: string, settings: { localApps: boolean }): Origin[] {
  const address = readAddress(text, settings);
  return address.ok ? [address.value.origin] : [];
}

const isNamedApi = (origin: Origin): boolean => /\/\/(frontend|[^.]+\.fapi)\./.test(origin);

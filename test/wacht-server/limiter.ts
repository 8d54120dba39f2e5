const MINUTE = 60_000;

export interface Verdict {
  allowed: boolean;
  /** To set on the reply, allowed or not. */
  headers: Record<string, string>;
}

/**
 * Section 3.6: so many requests per clock minute for each client address and path. The key holds neither host nor
 * session nor query, and `/session/token` is exempt.
 */
export function createLimiter(limit: number, now: () => number) {
  let minute = -1;
  let counts = new Map<string, number>();
  return ({ address, path }: { address: string; path: string }): Verdict => {
    if (limit === Number.POSITIVE_INFINITY || path === '/session/token')
      return { allowed: true, headers: {} };
    const current = Math.floor(now() / MINUTE);
    if (current !== minute) counts = new Map();
    minute = current;
    const key = `${address} ${path}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return verdict({ limit, count, reset: Math.ceil(((current + 1) * MINUTE - now()) / 1000) });
  };
}

function verdict({ limit, count, reset }: { limit: number; count: number; reset: number }): Verdict {
  const allowed = count <= limit;
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(limit - count, 0)),
    'x-ratelimit-reset': String(reset),
  };
  return { allowed, headers: allowed ? headers : { ...headers, 'retry-after': String(reset) } };
}

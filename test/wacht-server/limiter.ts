const MINUTE = 60_000;
const TOKEN_PATH = '/session/token';

/** Section 3.6: how often one minute lets a session's token be fetched, whoever asks for the rest. */
const TOKEN_LIMITS = { client: 10, session: 30, machine: 2000 };

/** What the limiter knows of a request; it runs before anybody is admitted. */
export interface Caller {
  /** The machine that sent it. */
  address: string;
  /** For whom it was sent, where that is told. */
  client?: string | null;
  path: string;
  /** That its token names. */
  sessionId?: string | null;
}

export interface Verdict {
  allowed: boolean;
  /** To set on the reply, allowed or not. */
  headers: Record<string, string>;
}

/**
 * Section 3.6: so many requests per clock minute for each client address and path. The key holds neither host nor
 * session nor query. `/session/token` has limits of its own instead.
 */
export function createLimiter(limit: number, now: () => number) {
  let minute = -1;
  let counts = new Map<string, number>();
  const counted = ({ key, limit }: Budget): Count => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { limit, left: limit - count };
  };
  return (caller: Caller): Verdict => {
    if (limit === Number.POSITIVE_INFINITY) return { allowed: true, headers: {} };
    const current = Math.floor(now() / MINUTE);
    if (current !== minute) counts = new Map();
    minute = current;
    const scarcest = budgetsOf(caller, limit)
      .map(counted)
      .reduce((least, count) => (count.left < least.left ? count : least));
    return verdict(scarcest, Math.ceil(((current + 1) * MINUTE - now()) / 1000));
  };
}

interface Budget {
  key: string;
  limit: number;
}

interface Count {
  limit: number;
  /** Negative once too many came. */
  left: number;
}

function budgetsOf(
  { address, client = null, path, sessionId = null }: Caller,
  limit: number,
): [Budget, ...Budget[]] {
  if (path !== TOKEN_PATH) return [{ key: `${address} ${path}`, limit }];
  return [
    { key: `client ${address} ${client}`, limit: TOKEN_LIMITS.client },
    { key: `machine ${address}`, limit: TOKEN_LIMITS.machine },
    ...(sessionId === null ? [] : [{ key: `session ${sessionId}`, limit: TOKEN_LIMITS.session }]),
  ];
}

function verdict({ limit, left }: Count, reset: number): Verdict {
  const allowed = left >= 0;
  const headers = {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(left, 0)),
    'x-ratelimit-reset': String(reset),
  };
  return { allowed, headers: allowed ? headers : { ...headers, 'retry-after': String(reset) } };
}

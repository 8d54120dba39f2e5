import { DEFAULT_PAUSE, LONGEST_PAUSE } from '../session/limits';

const SHORTEST = 1000;

interface Pause {
  status: number;
  headers: Headers;
  /** Our own clock, used only when the reply does not carry the server's. */
  now: number;
}

/**
 * How long to stay quiet, in milliseconds (rule ER-2). The header may be seconds, an HTTP date, absent or absurd;
 * only a 429 asks for a pause without saying how long.
 */
export function retryAfterMs({ status, headers, now }: Pause): number | null {
  const asked = wait(headers.get('Retry-After')?.trim() ?? '', serverTime(headers) ?? now);
  if (asked !== null) return Math.min(Math.max(asked, SHORTEST), LONGEST_PAUSE);
  return status === 429 ? DEFAULT_PAUSE : null;
}

/** The reply's Date header in milliseconds since 1970, or null. */
export const serverTime = (headers: Headers): number | null => httpDate(headers.get('Date') ?? '');

function wait(header: string, now: number): number | null {
  if (/^[+-]?\d+(\.\d+)?$/.test(header)) return Number(header) * 1000;
  const until = httpDate(header);
  return until === null ? null : until - now;
}

/** Only the form of HTTP is read: `Date.parse` would also find a date in "soon 5". */
function httpDate(header: string): number | null {
  const instant = /^[A-Z][a-z]+, .* GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(instant) ? null : instant;
}

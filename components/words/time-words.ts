import { words } from '../../lib/i18n/words';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago something was, as one says it; what lies ahead is now. Both in milliseconds since 1970. */
export function agoWords(at: number, now: number): string {
  const past = now - at;
  if (past < MINUTE) return words('time.now');
  if (past < HOUR) return words('time.minutes', Math.floor(past / MINUTE));
  if (past < DAY) return words('time.hours', Math.floor(past / HOUR));
  if (past < 2 * DAY) return words('time.yesterday');
  return words('time.days', Math.floor(past / DAY));
}

const SOON = 3 * DAY;

/** How long an account still runs when that is less than three days, else null. */
export function leftWords(until: number, now: number): string | null {
  const left = until - now;
  if (left <= 0 || left >= SOON) return null;
  if (left < MINUTE) return words('row.lastMinute');
  if (left < HOUR) return words('row.minutesLeft', Math.floor(left / MINUTE));
  if (left < DAY) return words('row.hoursLeft', Math.floor(left / HOUR));
  return words('row.daysLeft', Math.floor(left / DAY));
}

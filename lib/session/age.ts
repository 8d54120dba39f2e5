/** Clocks that are set right by the network may step back by so much. */
const JITTER = 1_000;

/**
 * How long ago a stored moment was, in milliseconds. One that never was, or lies in the future because the clock was
 * set back since, counts as long past: it is no reason to wait or to believe.
 */
export function ageOf(moment: number | null, now: number): number {
  if (moment === null || moment > now + JITTER) return Number.POSITIVE_INFINITY;
  return Math.max(0, now - moment);
}

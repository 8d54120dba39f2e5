/** Whole seconds until a moment, at least 1 while it lies ahead and 0 after it. */
export const secondsUntil = (until: number, now: number): number =>
  Math.max(0, Math.ceil((until - now) / 1000));

/** Milliseconds that begin at what the computer's clock says and go on whatever is done to that: what waits counts in them. */
export const ticks = (): number => Math.round(performance.timeOrigin + performance.now());

/** No calendar goes further, either way: asked to write such a date, a page fails. */
const FURTHEST = 8.64e15;

/** Whether milliseconds since 1970 are a date that can be shown. */
export const isMoment = (at: number): boolean => Math.abs(at) <= FURTHEST;

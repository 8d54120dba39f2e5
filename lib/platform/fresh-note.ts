import { ageOf } from '../session/age';

/** Settings that take longer to open did not: later, or in the browser's next run, a note may mean something else. */
const FRESH_MS = 60_000;

/** Whether what the popup noted for the settings, in milliseconds of the clock, is still meant. */
export const isFresh = (noted: number, now: number): boolean => ageOf(noted, now) < FRESH_MS;

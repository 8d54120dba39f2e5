/** Texts that say no more than the status does (E3 and E4 of section 3.2). */
const NOTHING_SAID = /^\s*$|something went wrong|bad request body/i;

/** Whether the server's own words are not worth showing. */
export const saysNothing = (message: string | null): boolean => NOTHING_SAID.test(message ?? '');

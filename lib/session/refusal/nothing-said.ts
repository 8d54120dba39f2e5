/** Words of a server that say no more than its status does (E3 and E4 of section 3.2). */
export const NOTHING_SAID = /something went wrong|bad request body/i;

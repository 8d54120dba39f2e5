import { entriesOf, rewritten } from './archive';

/** The first moment that an archive can name, 1 January 1980: time 0, then day 1 of month 1. */
const FIRST_DAY = 0x0021_0000;

/**
 * The same archive with its entries in the order of their names, all of one date. What is packed is not packed anew,
 * so that it is the same whichever Node does it.
 */
export function inOrder(archive: Buffer): Buffer {
  const entries = entriesOf(archive).sort((one, other) => (one.name < other.name ? -1 : 1));
  return rewritten(archive, entries, FIRST_DAY);
}

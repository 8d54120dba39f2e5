import { once } from '../../../lib/session/once';
import type { Row, View } from '../../../lib/session/view';

/** What every key press and tick asks of a list: told by one look at each of its rows, however often it is asked. */
export const indexed = once((rows: Row[]) => ({
  byKey: new Map(rows.map((row) => [row.key, row])),
  /** Those with which something is being done, or went wrong. */
  busy: rows.filter(({ work }) => work !== null),
  /** How many have not ended: live and disabled accounts both take a place in the session. */
  standing: rows.filter(({ state }) => state !== 'ended').length,
}));

export const rowIn = (view: View | null, key: string | null): Row | null =>
  (view && key !== null && indexed(view.rows).byKey.get(key)) || null;

/** Whether somebody is there to become: neither gone, nor on the way out, nor disabled. */
export const canBecome = ({ state, work }: Row): boolean =>
  state === 'live' && work?.kind !== 'leaving' && work?.kind !== 'signing-out';

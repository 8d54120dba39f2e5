import type { View } from '../../../lib/session/view';

/** What the list on screen stands on. */
export interface Arrangement {
  /** Keys of the list, the active account left out, in the order of the screen. */
  slots: string[];
  /** Who was active last, also while nobody is for a moment. */
  lastActive: string | null;
}

/**
 * The order of the list after a newer view: first that of its rows. While the popup is open nothing moves: when somebody
 * else becomes active the two trade places, who ends stays, who is gone is left out, who is new comes last of those who
 * are there.
 */
export function arrange({ slots, lastActive }: Arrangement, { rows, activeKey }: View): string[] {
  const listed = new Map(rows.filter(({ key }) => key !== activeKey).map((row) => [row.key, row]));
  const traded = slots.map((key) => (key === activeKey ? (lastActive ?? '') : key));
  const kept = traded.filter((key) => listed.has(key));
  const fixed = kept.slice(0, kept.findLastIndex((key) => listed.get(key)?.state !== 'ended') + 1);
  return [...new Set([...fixed, ...listed.keys()])];
}

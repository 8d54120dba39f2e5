import type { View } from '../../../lib/session/view';

/** What the list on screen stands on. */
export interface Arrangement {
  /** Keys of the list, the active account left out, in the order of the screen. */
  slots: string[];
  /** Who was active last, also while nobody is for a moment. */
  lastActive: string | null;
}

/**
 * The order of the list after a newer view: who has ended comes under all others, the newest first. While the popup is
 * open nothing moves: when somebody else becomes active the two trade places, who ends stays, who is gone is left out,
 * who is new comes last of those who are there.
 */
export function arrange({ slots, lastActive }: Arrangement, view: View): string[] {
  const rows = new Map(view.rows.map((row) => [row.key, row]));
  const listed = new Set([...rows.keys()].filter((key) => key !== view.activeKey));
  const traded = slots.map((key) => (key === view.activeKey ? lastActive : key));
  const kept = traded.flatMap((key) => (key !== null && listed.has(key) ? [key] : []));
  const hasEnded = (key: string) => rows.get(key)?.state === 'ended';
  const depthOf = (key: string) => (hasEnded(key) ? LATEST - (rows.get(key)?.at ?? 0) : 0);
  const fixed = new Set(kept.slice(0, kept.findLastIndex((key) => !hasEnded(key)) + 1));
  const others = [...kept, ...listed].filter((key) => !fixed.has(key));
  return [...new Set([...fixed, ...others.sort((one, other) => depthOf(one) - depthOf(other))])];
}

/** Later than any moment. */
const LATEST = Number.MAX_SAFE_INTEGER;

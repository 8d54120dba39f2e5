import type { View } from '../../../lib/session/view';

/** What the list on screen stands on. */
export interface Arrangement {
  /** Keys of the list, the active account left out, in the order of the screen. */
  slots: string[];
  /** Who was active last, also while nobody is for a moment. */
  lastActive: string | null;
}

/**
 * The order of the list after a newer view. While the popup is open nothing moves: when somebody else becomes
 * active the two trade places, who is gone is left out, who is new comes last.
 */
export function arrange({ slots, lastActive }: Arrangement, view: View): string[] {
  const listed = new Set(view.rows.map(({ key }) => key).filter((key) => key !== view.activeKey));
  const traded = slots.map((key) => (key === view.activeKey ? lastActive : key));
  const kept = traded.filter((key) => key !== null && listed.has(key));
  return [...new Set([...kept.map(String), ...listed])];
}

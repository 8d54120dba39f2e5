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

/**
 * News of a long list hold its first rows only. Until the rest is here, too, those that were known before stand in for
 * it: neither the selection nor the place where the list is scrolled to may be lost for a moment.
 */
export function withRest(view: View, before: View | null): View {
  if (view.more === 0 || !before) return view;
  const told = new Set(view.rows.map(({ key }) => key));
  // Whoever has left the first rows for good came before those that are not told of.
  const rest = before.rows.filter(({ key }) => !told.has(key)).slice(-view.more);
  return { ...view, rows: [...view.rows, ...rest], more: view.more - rest.length };
}

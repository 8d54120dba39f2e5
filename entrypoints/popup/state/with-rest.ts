import type { View } from '../../../lib/session/view';

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

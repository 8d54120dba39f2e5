import type { View } from '../../lib/session/view';

export interface Arrangement {
  /** Keys of the list on screen, the active account left out, in the order of the screen. */
  slots: string[];
  activeKey: string | null;
}

/**
 * The order of the list after a newer view. While the popup is open nothing moves: when somebody else becomes
 * active the two trade places, who is gone is left out, who is new comes last.
 */
export function arrange(before: Arrangement | null, view: View): Arrangement {
  const keys = view.rows.map(({ key }) => key);
  const kept = before ? traded(before, view.activeKey) : keys;
  const placed = kept.filter((key) => keys.includes(key) && key !== view.activeKey);
  const added = keys.filter((key) => !placed.includes(key) && key !== view.activeKey);
  return { slots: [...placed, ...added], activeKey: view.activeKey };
}

const traded = ({ slots, activeKey }: Arrangement, nextActive: string | null): string[] =>
  slots.map((key) => (key === nextActive && activeKey !== null ? activeKey : key));

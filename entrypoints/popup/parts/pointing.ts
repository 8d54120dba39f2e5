import { hasMoved, rowAt } from '../state/press';
import type { ListedProps } from './part-props';

/** What the pointer does in the list beside clicks: it selects where it moves, and opens menus. */
export const pointing = ({ act, listed }: ListedProps) => ({
  onPointerMove(event: PointerEvent) {
    const key = rowAt(event.target);
    if (key && key !== listed.selected?.key && hasMoved(event))
      act({ kind: 'changed', to: { selected: key, pointed: key } });
  },
  onContextMenu(event: MouseEvent) {
    event.preventDefault();
    const key = rowAt(event.target);
    if (key) act({ kind: 'opened', open: { kind: 'row', key } });
  },
});

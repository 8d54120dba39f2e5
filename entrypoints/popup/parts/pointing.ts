import { rowAt } from '../state/press';
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

/** Whether the pointer went somewhere, and not the page under it: then browsers tell of a pointer on another row, too. */
const hasMoved = ({ movementX, movementY }: MouseEvent): boolean => movementX !== 0 || movementY !== 0;

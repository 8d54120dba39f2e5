import { inApp } from '../state/intent';
import { rowId } from '../state/list-ids';
import { pressAt, rowAt } from '../state/press';
import type { ListedProps } from './part-props';

/** What the pointer does in the list beside clicks: it selects where it moves, and opens menus. */
export const pointing = ({ act, listed }: ListedProps) => ({
  onPointerMove(event: PointerEvent) {
    const { key, app } = rowAt(event.target);
    if (key !== null && rowId(key, app) !== listed.option && hasMoved(event))
      act({ kind: 'changed', to: { selected: key, selectedIn: app, pointed: key } });
  },
  onContextMenu(event: MouseEvent) {
    event.preventDefault();
    const { key, app } = rowAt(event.target);
    if (key) act(inApp(app, { kind: 'opened', open: { kind: 'row', key } }));
  },
  // The middle button, of which no click comes.
  onAuxClick(event: MouseEvent) {
    if (event.button === 1) act({ kind: 'clicked', press: null, release: pressAt(event), by: event });
  },
});

/** Whether the pointer went somewhere, and not the page under it: then browsers tell of a pointer on another row, too. */
const hasMoved = ({ movementX, movementY }: MouseEvent): boolean => movementX !== 0 || movementY !== 0;

import { ticks } from '../../lib/platform/ticks';
import { focusHome } from './deeds/focus-home';
import { createFocusKeeper } from './focus-keeper';
import type { PopupEvent } from './state/event';
import { nextMoment } from './state/moments';
import { openApp } from './state/several/open-app';
import type { PopupState } from './state/state';

export interface Drawing {
  current: () => PopupState;
  happen: (event: PopupEvent) => void;
  /** Where it is drawn. */
  root: ParentNode;
}

/** Draws, keeps the focus where it belongs, and draws again when something changes by itself. */
export function createDrawing({ current, happen, root }: Drawing): (draw: () => void) => void {
  const keepFocus = createFocusKeeper(() => focusHome(root));
  let callOff = (): void => undefined;
  return (draw) => {
    keepFocus(current().open !== null || openApp(current()) !== undefined, draw);
    callOff();
    const moment = nextMoment(current());
    const tick = () => happen({ kind: 'ticked', now: ticks() });
    if (moment !== null) callOff = after(Math.max(0, moment - ticks()), tick);
  };
}

/** Calls back once; gives the way to call it off. */
export function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

import { copyIndex, copyView, dropCopy } from '../../../lib/db/copy-write';
import type { PopupState } from '../state/state';

/** Keeps what the next popup paints first. */
export interface Copying {
  /** To be called whenever something else is shown. */
  keep(): void;
  /**
   * To be called before a change of the app is asked for: whatever is on screen now may name somebody who is gone by
   * then, and is not copied again. Nothing is until the function that it gives is called.
   */
  hold(): () => void;
}

export function createCopying(current: () => PopupState): Copying {
  let seen: Pick<PopupState, 'index' | 'view'> = { index: null, view: null };
  let held = 0;

  function keep(): void {
    if (held > 0) return;
    const { index, view } = current();
    if (index && index !== seen.index) copyIndex(index);
    if (view && view !== seen.view) copyView(view);
    seen = { index, view };
  }

  function hold(): () => void {
    const { origin } = current();
    seen = current();
    held += 1;
    if (origin !== null) dropCopy(origin);
    return () => {
      held -= 1;
      keep();
    };
  }

  return { keep, hold };
}

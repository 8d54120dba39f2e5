import { copyIndex, copyView, dropCopy } from '../../../lib/db/copy-write';
import type { Origin } from '../../../lib/session/types';
import type { AppIndex, View } from '../../../lib/session/view';
import type { PopupState } from '../state/state';

/** Keeps what the next popup paints first. */
export interface Copying {
  /** To be called whenever something else is shown. */
  keep(): void;
  /** To be called with what the worker itself told. */
  keepIndex(index: AppIndex): void;
  /**
   * To be called before a change of the app is asked for: whatever is on screen now may name somebody who is gone by
   * then, and is not copied again. Nothing is until the function that it gives is called.
   */
  hold(origin: Origin): () => void;
}

export function createCopying(current: () => Pick<PopupState, 'view'>): Copying {
  let told: AppIndex | null = null;
  let seen: View | null = null;
  let held = 0;

  function keep(): void {
    if (held > 0) return;
    if (told) copyIndex(told);
    told = null;
    const { view } = current();
    if (view && view !== seen) copyView(view);
    seen = view;
  }

  function keepIndex(index: AppIndex): void {
    told = index;
    keep();
  }

  function hold(origin: Origin): () => void {
    seen = current().view;
    held += 1;
    dropCopy(origin);
    return () => {
      held -= 1;
      keep();
    };
  }

  return { keep, keepIndex, hold };
}

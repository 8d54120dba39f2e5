import { type OptionsEvent, type OptionsState, reduce } from './state/state';

export interface Store {
  now(): OptionsState;
  tell(event: OptionsEvent): void;
}

/**
 * Keeps the page's one state and shows it after every event. What an effect tells while a state is being shown is shown
 * next: drawn within the other drawing, the effect would run again, and tell again without end.
 */
export function createStore(first: OptionsState, show: (state: OptionsState) => void): Store {
  let state = first;
  let isShowing = false;

  function showAll(): void {
    isShowing = true;
    try {
      let shown: OptionsState;
      do {
        shown = state;
        show(shown);
      } while (shown !== state);
    } finally {
      isShowing = false;
    }
  }

  return {
    now: () => state,
    tell(event) {
      state = reduce(state, event);
      if (!isShowing) showAll();
    },
  };
}

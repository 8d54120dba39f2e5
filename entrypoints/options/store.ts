import { type OptionsEvent, type OptionsState, reduce } from './state/state';

export interface Store {
  now(): OptionsState;
  tell(event: OptionsEvent): void;
}

/** Keeps the page's one state and shows it after every event. */
export function createStore(first: OptionsState, show: (state: OptionsState) => void): Store {
  let state = first;
  return {
    now: () => state,
    tell(event) {
      state = reduce(state, event);
      show(state);
    },
  };
}

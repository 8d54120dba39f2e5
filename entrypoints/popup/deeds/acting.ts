import type { Gesture } from '../state/event';
import type { Intent } from '../state/intent';

/** What a person asks of the popup, from its first frame on. */
export interface Acting {
  act(intent: Intent): void;
  /** Does what has waited so far, in its order, and whatever is asked for from now on. */
  begin(deeds: (intent: Intent) => void): void;
}

/** What only changes what is shown, and needs nothing else. */
const GESTURES: Record<Gesture['kind'], true> = {
  changed: true,
  typed: true,
  opened: true,
  closed: true,
  'note-hidden': true,
};

export const isGesture = (intent: Intent): intent is Gesture => intent.kind in GESTURES;

/** Until there is what does the rest, that waits; what only shows happens at once. */
export function createActing(happen: (gesture: Gesture) => void): Acting {
  const early: Intent[] = [];
  let deeds = (intent: Intent): void => {
    if (isGesture(intent)) happen(intent);
    else early.push(intent);
  };
  return {
    act: (intent) => deeds(intent),
    begin(given) {
      deeds = given;
      for (const intent of early.splice(0)) given(intent);
    },
  };
}

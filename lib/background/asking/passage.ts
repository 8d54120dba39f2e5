import { failure } from '../../session/failure';
import { DEFAULT_PAUSE } from '../../session/limits';
import type { Origin } from '../../session/types';
import type { Passage } from '../../wacht/client';
import type { OutsideChanges } from './outside-changes';
import type { Pace } from './pace';
import type { Pause } from './pause';

interface Around extends Pick<OutsideChanges, 'ownExchange'> {
  origin: Origin;
  pause: Pause;
  pace: Pace;
}

/**
 * Where one app's requests leave: during a pause none does, whoever asks and however long it has waited for its turn.
 * What leaves counts, and what its answer does to the browser's cookies is our own doing.
 */
export const createPassage = ({ origin, pause, pace, ownExchange }: Around): Passage => ({
  barred() {
    const ms = pause.left();
    return ms > 0 ? failure('paused', { retryAfterMs: ms }) : null;
  },
  left(path) {
    if (path === '/session') pace.count();
    const over = ownExchange(origin);
    return async (problem) => {
      over();
      if (problem?.status === 429) await pause.begin(problem.retryAfterMs ?? DEFAULT_PAUSE);
    };
  },
});

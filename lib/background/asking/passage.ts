import { failure } from '../../session/failure';
import { DEFAULT_PAUSE } from '../../session/limits';
import type { Passage } from '../../wacht/client';
import type { Pause } from './pause';

/** Where one app's requests leave: during a pause none does, whoever asks and however long it has waited for its turn. */
export const createPassage = (pause: Pause): Passage => ({
  barred() {
    const ms = pause.left();
    return ms > 0 ? failure('paused', { retryAfterMs: ms }) : null;
  },
  left: () => async (problem) => {
    if (problem?.status === 429) await pause.begin(problem.retryAfterMs ?? DEFAULT_PAUSE);
  },
});

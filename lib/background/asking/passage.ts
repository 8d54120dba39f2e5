import type { RequestLine } from '../../session/developer/request-line';
import { failure } from '../../session/failure';
import { DEFAULT_PAUSE } from '../../session/limits';
import type { Origin } from '../../session/types';
import type { Ended, Passage } from '../../wacht/client';
import type { Clock } from '../ports';
import type { OutsideChanges } from './outside-changes';
import type { Pace } from './pace';
import type { Pause } from './pause';

interface Around extends Pick<OutsideChanges, 'ownExchange'> {
  origin: Origin;
  pause: Pause;
  pace: Pace;
  clock: Clock;
}

/** A passage that can tell who went through it last: that is nowhere but in this worker's memory. */
export interface WatchedPassage extends Passage {
  /** Newest first. */
  requests(): RequestLine[];
}

const MOST = 50;

/**
 * Where one app's requests leave: during a pause none does, whoever asks and however long it has waited for its turn.
 * What leaves counts, and what its answer does to the browser's cookies is our own doing.
 */
export function createPassage({ origin, pause, pace, clock, ownExchange }: Around): WatchedPassage {
  let requests: RequestLine[] = [];
  return {
    barred() {
      const ms = pause.left();
      return ms > 0 ? failure('paused', { retryAfterMs: ms }) : null;
    },
    left({ method, path }) {
      if (path === '/session') pace.count();
      const over = ownExchange(origin);
      const [at, since] = [clock.now(), clock.ticks()];
      return async (end) => {
        over();
        const took = Math.round(clock.ticks() - since);
        requests = [{ at, method, path, took, ...outcomeOf(end) }, ...requests].slice(0, MOST);
        if (end.problem?.status === 429) await pause.begin(end.problem.retryAfterMs ?? DEFAULT_PAUSE);
      };
    },
    requests: () => requests,
  };
}

/** The server's own words may name anybody: only kinds and codes are noted. What is our own never left. */
const outcomeOf = ({ status, problem }: Ended) => ({
  status,
  problem: problem && (problem.kind === 'own' ? 'aborted' : problem.kind),
  code: problem?.code ?? null,
});

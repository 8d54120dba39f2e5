import type { Failure } from '../../session/failure';
import type { FlowView } from '../../session/flow';
import type { Bench } from '../asking/bench';
import type { Reading } from '../asking/reading';
import type { Outcome } from '../ports';
import type { Finishing } from './finishing';
import type { Stepping } from './stepping';

const LOCKED_FOR = 30 * 60_000;

interface Hands {
  reading: Reading;
  finishing: Finishing;
  stepping: Stepping;
}

/** Two refusals are states of the flow rather than errors: signed in already, and locked out. */
export function createExplaining({ effects }: Bench, { reading, finishing, stepping }: Hands) {
  const { patch, attempt, shown } = stepping;

  return async function explained(answer: Awaited<Outcome<FlowView>>): Outcome<FlowView> {
    if (answer.ok) return answer;
    const { problem } = answer;
    if (problem.kind === 'http' && attempt() === null) await patch({ asked: false });
    if (problem.code === 'USER_ALREADY_SIGNED_IN') {
      await reading.read();
      return (await finishing.already()) ? shown() : answer;
    }
    if (!isLockOut(problem)) return answer;
    await patch({ lockedUntil: effects.clock.now() + LOCKED_FOR });
    return shown();
  };
}

export type Explained = ReturnType<typeof createExplaining>;

/** Ten wrong passwords block an identifier for half an hour, with a code that elsewhere means a pause (section 3.6). */
const isLockOut = ({ status, code, message }: Failure): boolean =>
  status === 403 && code === 'TOO_MANY_REQUESTS' && !/challenge/i.test(message ?? '');

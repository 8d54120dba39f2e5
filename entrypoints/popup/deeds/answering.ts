import { type Failure, failure } from '../../../lib/session/failure';
import type { Origin } from '../../../lib/session/types';
import type { View } from '../../../lib/session/view';
import { isPending } from '../state/next-look';
import { rowOf } from '../state/selectors';
import { isOver } from '../state/slip-over';
import type { Slip } from '../state/wish';
import type { DeedPorts } from './deed-ports';
import { tellOfLostWish } from './lost-wish';
import { paintAnswer, type ViewAnswer } from './painting';

/**
 * Reads the app again, and tells why not. The only question that follows one that was interrupted: it finds out what
 * became of it.
 */
export async function refresh(
  ports: DeedPorts,
  { insists = false, ...how }: Asking = {},
): Promise<Failure | null> {
  const answer = await whileRefreshing(ports, insists, (origin) =>
    paintAnswer(ports, ports.ask.refresh({ origin, ...how })),
  );
  if (answer === null) return null;
  if (!answer.ok) return answer.problem;
  tellOfLostWish(ports);
  return null;
}

interface Asking {
  /** The popup has just opened. */
  opened?: true;
  byItself?: true;
  /** The person asks, at what stands in the way. */
  insists?: boolean;
}

/** Shows that an answer is waited for. Of another app that is on screen by then it says nothing: then it is null. */
export async function whileRefreshing<Answer>(
  ports: DeedPorts,
  insists: boolean,
  ask: (origin: Origin) => Promise<Answer>,
): Promise<Answer | null> {
  const { origin } = ports.current();
  if (origin === null) return null;
  ports.happen({ kind: 'changed', to: { refreshing: true, askedAt: ports.now(), insists } });
  const answer = await ask(origin);
  if (ports.current().origin !== origin) return null;
  ports.happen({ kind: 'changed', to: { refreshing: false } });
  return answer;
}

interface Change {
  ask: (origin: Origin) => ViewAnswer;
  /** Where a failure is said; without it nobody waits for the answer. */
  slip?: Omit<Slip, 'failure'>;
  /** When it went well. */
  after?: (() => void) | undefined;
}

/**
 * Asks for a change of the app on screen, and closes what is open over it. A change that was interrupted is never
 * asked for again: reading shows what became of it.
 */
export async function askChange(ports: DeedPorts, { ask, slip, after }: Change): Promise<void> {
  const { origin, view: before } = ports.current();
  ports.happen({ kind: 'closed' });
  if (origin === null) return;
  // What failed before gives way to what is asked for now.
  if (slip) ports.happen({ kind: 'changed', to: { slip: null } });
  const release = ports.holdCopy(origin);
  const answer = await paintAnswer(ports, ask(origin));
  release();
  if (answer.ok) return after?.();
  const isHere = () => ports.current().origin === origin;
  if (!slip || !isHere()) return;
  const { problem } = answer;
  const why = problem.kind === 'interrupted' ? await whyNot(ports, slip, before) : problem;
  if (why && isHere()) ports.happen({ kind: 'changed', to: { slip: { ...slip, failure: why } } });
}

/**
 * Reads what became of a change that was interrupted; null where it happened, may have, or the worker tells of it. What
 * was sent is in its journal, and pending. Where somebody works not every reply tells.
 */
async function whyNot(ports: DeedPorts, slip: Omit<Slip, 'failure'>, before: View | null) {
  const problem = await refresh(ports);
  if (problem) return problem.kind === 'interrupted' ? null : problem;
  const { view } = ports.current();
  const told = { ...slip, failure: failure('interrupted') };
  const isTold = !view || isPending(view) || rowOf(ports.current(), slip.key)?.work;
  return isTold || slip.asked === 'move' || isOver(told, before, view) ? null : told.failure;
}

import type { Failure } from '../../../lib/session/failure';
import type { Origin } from '../../../lib/session/types';
import type { Slip } from '../state/state';
import type { DeedPorts } from './deed-ports';
import { paintAnswer, type ViewAnswer } from './painting';

/**
 * Reads the app again, and tells why not. The only question that follows one that was interrupted: it finds out what
 * became of it.
 */
export async function refresh(ports: DeedPorts, { byItself } = { byItself: false }): Promise<Failure | null> {
  const { origin } = ports.current();
  if (origin === null) return null;
  ports.happen({ kind: 'changed', to: { refreshing: true } });
  const answer = await paintAnswer(ports, ports.ask.refresh(byItself ? { origin, byItself } : { origin }));
  if (ports.current().origin === origin) ports.happen({ kind: 'changed', to: { refreshing: false } });
  return answer.ok ? null : answer.problem;
}

interface Change {
  ask: (origin: Origin) => ViewAnswer;
  /** Where a failure is said; without it nobody waits for the answer. */
  slip?: Omit<Slip, 'failure'>;
  /** When it went well. */
  after?: () => void;
}

/**
 * Asks for a change of the app on screen, and closes what is open over it. A change that was interrupted is never
 * asked for again: reading shows what became of it.
 */
export async function askChange(ports: DeedPorts, { ask, slip, after }: Change): Promise<void> {
  const { origin } = ports.current();
  ports.happen({ kind: 'closed' });
  if (origin === null) return;
  // What failed before gives way to what is asked for now.
  if (slip) ports.happen({ kind: 'changed', to: { slip: null } });
  const answer = await paintAnswer(ports, ask(origin));
  if (answer.ok) return after?.();
  if (!slip) return;
  if (answer.problem.kind === 'interrupted') await refresh(ports);
  else ports.happen({ kind: 'changed', to: { slip: { ...slip, failure: answer.problem } } });
}

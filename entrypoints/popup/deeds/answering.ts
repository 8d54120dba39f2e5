import type { Slip } from '../state/state';
import type { DeedPorts } from './deed-ports';
import { paintAnswer, type ViewAnswer } from './painting';

/** Reads the app again. The only question that follows one that was interrupted: it finds out what became of it. */
export async function refresh(ports: DeedPorts): Promise<void> {
  const { ask, current, happen } = ports;
  const { origin } = current();
  if (origin === null) return;
  happen({ kind: 'changed', to: { refreshing: true } });
  await paintAnswer(ports, ask.refresh({ origin }));
  if (current().origin === origin) happen({ kind: 'changed', to: { refreshing: false } });
}

interface Settling {
  asked: ViewAnswer;
  slip: Omit<Slip, 'failure'>;
  /** When it went well. */
  after?: () => void;
}

/** An interrupted wish is never repeated: reading shows what became of it. A failure is said where the wish was made. */
export async function settle(ports: DeedPorts, { asked, slip, after }: Settling): Promise<void> {
  const answer = await paintAnswer(ports, asked);
  if (answer.ok) return after?.();
  if (answer.problem.kind === 'interrupted') await refresh(ports);
  else ports.happen({ kind: 'changed', to: { slip: { ...slip, failure: answer.problem } } });
}

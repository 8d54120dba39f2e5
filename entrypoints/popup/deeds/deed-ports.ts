import type { QuestionsOf } from '../../../lib/rpc/contract';
import type { Origin } from '../../../lib/session/types';
import type { View } from '../../../lib/session/view';
import type { PopupEvent, PopupState, Slip } from '../state/state';

/** What the popup's deeds need of the world around them. */
export interface DeedPorts {
  ask: QuestionsOf<'popup'>;
  /** The state as it is now. */
  current: () => PopupState;
  happen: (event: PopupEvent) => void;
  readPaint: (origin: Origin) => Promise<View | null>;
  /** Must be reached straight from the click, without an await before it. */
  requestHosts: (origins: Origin[]) => Promise<boolean>;
  openOptions: () => void;
  focusFilter: () => void;
  close: () => void;
  now: () => number;
}

/** Reads the app again. The only question that follows one that was interrupted: it finds out what became of it. */
export async function refresh({ ask, current, happen }: DeedPorts): Promise<void> {
  const { origin } = current();
  if (origin === null) return;
  happen({ kind: 'changed', to: { refreshing: true } });
  await ask.refresh({ origin });
  if (current().origin === origin) happen({ kind: 'changed', to: { refreshing: false } });
}

interface Settling {
  asked: ReturnType<QuestionsOf<'popup'>['signOut']>;
  slip: Omit<Slip, 'failure'>;
  /** When it went well. */
  after?: () => void;
}

/** An interrupted wish is never repeated: reading shows what became of it. A failure is said where the wish was made. */
export async function settle(ports: DeedPorts, { asked, slip, after }: Settling): Promise<void> {
  const answer = await asked;
  if (answer.ok) return after?.();
  if (answer.problem.kind === 'interrupted') await refresh(ports);
  else ports.happen({ kind: 'changed', to: { slip: { ...slip, failure: answer.problem } } });
}

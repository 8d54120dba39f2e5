import { ATTEMPT_LIFE, LOOK_EVERY } from '../../session/limits';
import type { AppState } from '../known/app-state';
import type { Ports } from '../ports';
import type { Apps } from './apps';

interface Around extends Pick<Ports, 'clock' | 'isPopupOpen'> {
  apps: Pick<Apps, 'all'>;
  /** Ends this version; the browser starts the new one. */
  restart(): void;
}

/** Lets an update of the extension in once nothing is under way that it would cut off (R52). */
export function createUpdating({ apps, clock, isPopupOpen, restart }: Around): () => Promise<void> {
  return async function letIn(): Promise<void> {
    const owners = await apps.all();
    const isBusy = owners.some(({ ledger }) => isUnderWay(ledger.state(), clock.now()));
    if (isBusy || (await isPopupOpen())) clock.after(LOOK_EVERY, () => void letIn());
    else restart();
  };
}

/** A sign-in that nobody went on with for so long is over at the server, too. */
function isUnderWay({ journal, works, flow }: AppState, now: number): boolean {
  const isYoung = flow !== null && now < flow.startedAt + ATTEMPT_LIFE;
  const signsIn = isYoung && flow.standing.at !== 'over' && flow.standing.at !== 'left';
  return journal !== null || signsIn || [...works.values()].some(({ work }) => work.kind === 'leaving');
}

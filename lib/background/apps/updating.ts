import { ageOf } from '../../session/age';
import { ATTEMPT_LIFE, LOOK_EVERY } from '../../session/limits';
import type { AppState } from '../known/app-state';
import type { Ports } from '../ports';
import type { Apps } from './apps';

interface Around extends Pick<Ports, 'clock' | 'isPopupOpen'> {
  apps: Pick<Apps, 'all'>;
  /** Ends this version; the browser starts the new one. */
  restart(): void;
}

/** What cannot be found out, as with a server out of reach, holds no update up for longer. */
const LONGEST_WAIT = 6 * 3_600_000;

/** Lets an update of the extension in once nothing is under way that it would cut off (R52). */
export function createUpdating({ apps, clock, isPopupOpen, restart }: Around): () => Promise<void> {
  async function isBusy(): Promise<boolean> {
    const owners = await apps.all();
    return owners.some(({ ledger }) => isUnderWay(ledger.state(), clock.ticks())) || isPopupOpen();
  }

  async function letIn(since: number): Promise<void> {
    const isLate = clock.ticks() - since >= LONGEST_WAIT;
    if (!isLate && (await isBusy())) clock.after(LOOK_EVERY, () => void letIn(since));
    else restart();
  }

  return () => letIn(clock.ticks());
}

/** A sign-in that nobody went on with for so long is over at the server, too. */
function isUnderWay({ journal, works, flow }: AppState, now: number): boolean {
  const isYoung = flow !== null && ageOf(flow.startedAt, now) < ATTEMPT_LIFE;
  const signsIn = isYoung && flow.standing.at !== 'over' && flow.standing.at !== 'left';
  return journal !== null || signsIn || [...works.values()].some(({ work }) => work.kind === 'leaving');
}

import { fnv1a } from '../../session/fnv-1a';
import type { Session } from '../../session/types';
import type { AppState } from './app-state';
import { liveIds } from './roster';

/**
 * Who is signed in, who is active and how far each attempt is, as one number: when it has changed, what a sign-in
 * asked has arrived.
 */
export const traceOfSession = ({ accounts, activeId, attempts }: Session): number =>
  trace({ signInIds: accounts.map(({ signInId }) => signInId), activeId, attempts });

/** The same of what is known. */
export const traceOfState = ({ roster, attempts }: Pick<AppState, 'roster' | 'attempts'>): number =>
  trace({ signInIds: liveIds(roster), activeId: roster.activeId, attempts });

interface Traced extends Pick<Session, 'activeId' | 'attempts'> {
  signInIds: string[];
}

const trace = ({ signInIds, activeId, attempts }: Traced): number =>
  fnv1a(
    JSON.stringify([
      signInIds.toSorted(),
      activeId,
      attempts.map(({ id, currentStep, completed }) => [id, currentStep, completed]),
    ]),
  );

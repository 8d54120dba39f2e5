import { fail } from '../../result';
import { ownFailure } from '../../session/failure';
import type { Session } from '../../session/types';
import { jarOf } from '../../session/view';
import type { Answer } from '../../wacht/client';
import type { Bench } from './bench';

/**
 * A browser that keeps no cookie of the app is given a new session with each request. So one that is new here and empty
 * is asked for once more: it lasts, or cookies are blocked (R50), and then nothing is known of anybody.
 */
export function createLastingSession({ ledger, client, budget }: Bench) {
  /** The newest session that was new here. */
  let made: string | null = null;

  const isNew = ({ id, accounts }: Session): boolean => {
    const { app, roster } = ledger.state();
    const isKnown = id === roster.sessionId || id === made;
    return jarOf(app) === 'browser' && accounts.length === 0 && !isKnown;
  };

  return async (reply: Awaited<Answer<Session>>): Answer<Session> => {
    if (!reply.ok || !isNew(reply.value.value)) return reply;
    made = reply.value.value.id;
    // While they are known to be blocked one look says whether they still are.
    if (ledger.state().obstacle?.kind === 'no-cookies') return fail(ownFailure('no-cookies'));
    budget.count();
    const again = await client.session();
    if (!again.ok || !isNew(again.value.value)) return again;
    made = again.value.value.id;
    return fail(ownFailure('no-cookies'));
  };
}

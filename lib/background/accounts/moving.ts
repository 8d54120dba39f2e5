import { done, fail } from '../../result';
import { WRITE_LIMIT } from '../../session/limits';
import { isSessionOver } from '../../session/refusal/session-over';
import type { PlaceChoice } from '../../session/types';
import type { Bench } from '../asking/bench';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import { entryOf, withPlaceNames } from '../known/roster';
import type { Outcome } from '../ports';

export interface Moving {
  /** Where the active account can work (section 4.9). */
  places(): Outcome<PlaceChoice[]>;
  /** Chooses an organisation or a workspace for the active account; both null: no organisation (section 4.1.4). */
  moveTo(wish: { organizationId: string | null; workspaceId: string | null }): Outcome;
}

export function createMoving(
  bench: Bench,
  { reading, mutating }: { reading: Reading; mutating: Mutating },
): Moving {
  const { ledger, client, budget } = bench;
  /** As last told: replies about the session may name a place by its membership alone. */
  let known: PlaceChoice[] = [];

  async function places(): Outcome<PlaceChoice[]> {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    budget.count();
    const reply = await bench.inTurn(() => client.places());
    if (reply.ok) return told(reply.value.value);
    // 401 here means that nobody is active (section 2.8); what else it may be, a read tells.
    if (isSessionOver(reply.problem)) void reading.read();
    await reading.notePause(reply.problem);
    return reply;
  }

  async function told(places: PlaceChoice[]): Outcome<PlaceChoice[]> {
    known = places;
    await nameHere();
    return done(places);
  }

  async function nameHere(): Promise<void> {
    const { roster } = ledger.state();
    const named = withPlaceNames(roster, known);
    if (named !== roster) await ledger.change({ roster: named });
  }

  async function moveTo({ organizationId, workspaceId }: Parameters<Moving['moveTo']>[0]): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(async () => {
      const answer = await mutating.mutate({
        kind: 'move',
        target: ledger.state().roster.activeId,
        limit: 2 * WRITE_LIMIT, // older builds want a PUT after the POST (section 4.1.4)
        send: () =>
          workspaceId === null
            ? client.switchOrganization(organizationId)
            : client.switchWorkspace(workspaceId),
        shownBy: () => false,
      });
      if (!answer.ok) return failed(answer.problem);
      await reading.readInTurn();
      await nameHere();
      return done(null);
    });
  }

  async function failed(problem: Parameters<Reading['note']>[0]): Outcome {
    const { roster } = ledger.state();
    const active = entryOf(roster, roster.activeId);
    if (active && problem.status !== 429)
      await ledger.mark(active.key, { kind: 'failed', wish: 'move', failure: problem }).shown;
    return fail(problem);
  }

  return { places, moveTo };
}

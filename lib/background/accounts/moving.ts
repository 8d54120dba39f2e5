import { done, fail } from '../../result';
import { type Failure, failure } from '../../session/failure';
import { STALE_READS, WRITE_LIMIT } from '../../session/limits';
import { isSessionOver } from '../../session/refusal/session-over';
import type { PlaceChoice, Session, SignInId } from '../../session/types';
import type { RowWork } from '../../session/view';
import type { Bench } from '../asking/bench';
import { worksAt } from '../asking/claims';
import type { Mutating, Mutation } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import type { Mark } from '../known/marks';
import { isThere, NOWHERE, type Place } from '../known/place';
import type { RosterEntry } from '../known/records';
import { entryOf, withPlaceNames } from '../known/roster';
import type { Outcome } from '../ports';

export interface Moving {
  /** Where the active account can work (section 4.9). */
  places(): Outcome<PlaceChoice[]>;
  /** Chooses an organisation or a workspace for the active account; both null: no organisation (section 4.1.4). */
  moveTo(wish: PlaceWish): Outcome;
}

interface PlaceWish {
  organizationId: string | null;
  workspaceId: string | null;
}

export function createMoving(
  bench: Bench,
  { reading, mutating }: { reading: Reading; mutating: Mutating },
): Moving {
  const { ledger, client, budget, effects } = bench;
  const { clock } = effects;
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

  async function moveTo(wish: PlaceWish): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    const { activeId } = ledger.state().roster;
    return bench.inTurn(() => send(wish, activeId));
  }

  /** The server moves whoever is active: once that is somebody else, nobody has wished it of them. */
  const overFor = (target: SignInId | null) => (): Failure | null =>
    ledger.state().roster.activeId === target ? null : failure('superseded');

  async function send(wish: PlaceWish, target: SignInId | null): Outcome {
    const over = overFor(target)();
    if (over) return fail(over);
    const active = entryOf(ledger.state().roster, target);
    const mark = active && ledger.mark(active.key, { kind: 'moving', since: clock.now() });
    await mark?.shown;
    const place = wishedPlace(wish);
    const answer = await mutating.mutate(mutationFor(wish, { target, place }));
    if (!answer.ok) return failed(mark, answer.problem);
    if (active?.signInId && place) reading.claim(worksAt(active.signInId, place, terms(active)));
    if (answer.value === 'answered') await reading.readInTurn({ quiet: true });
    await nameHere();
    await mark?.become(null);
    return done(null);
  }

  function mutationFor({ organizationId, workspaceId }: PlaceWish, { target, place }: Move): Mutation {
    return {
      kind: 'move',
      target,
      over: overFor(target),
      place: place && { membershipId: place.membershipId },
      limit: 2 * WRITE_LIMIT, // older builds want a PUT after the POST (section 4.1.4)
      send: () =>
        workspaceId === null
          ? client.switchOrganization(organizationId)
          : client.switchWorkspace(workspaceId),
      shownBy: (session) => place !== null && isThere(session, target, place.membershipId),
    };
  }

  /** Null when nobody has asked for the places since this worker began. */
  function wishedPlace({ organizationId, workspaceId }: PlaceWish): Place | null {
    if (organizationId === null && workspaceId === null) return NOWHERE;
    const choice = known.find(
      (each) => each.organizationId === organizationId && each.workspaceId === workspaceId,
    );
    if (!choice?.membershipId) return null;
    const { organization, workspace, membershipId } = choice;
    return { organization, workspace, membershipId, nowhere: false };
  }

  const terms = ({ key, signInId, membershipId }: RosterEntry) => ({
    sessionId: ledger.state().roster.sessionId ?? '',
    until: clock.ticks() + STALE_READS,
    broken: (read: Session) => {
      const stayed = isThere(read, signInId, membershipId);
      // Nothing is said of it on a row that another deed has taken since.
      if (stayed && !ledger.state().works.has(key)) ledger.mark(key, failedWith(failure('not-taken')));
    },
  });

  async function failed(mark: Mark | undefined, problem: Failure): Outcome {
    const isOpen = ledger.state().journal?.kind === 'move';
    if (isOpen) mark?.leave();
    else await mark?.become(said(problem));
    return fail(problem);
  }

  return { places, moveTo };
}

interface Move {
  target: SignInId | null;
  place: Place | null;
}

/** A pause is the whole app's matter, and what was not wanted any more is no failure. */
const said = (problem: Failure): RowWork | null =>
  problem.status === 429 || problem.kind === 'superseded' ? null : failedWith(problem);

const failedWith = (problem: Failure): RowWork => ({ kind: 'failed', wish: 'move', failure: problem });

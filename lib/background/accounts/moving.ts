import { done, fail } from '../../result';
import { type Failure, failure } from '../../session/failure';
import { STALE_READS, WRITE_LIMIT } from '../../session/limits';
import type { Session, SignInId } from '../../session/types';
import type { RowWork } from '../../session/view';
import type { Bench } from '../asking/bench';
import { worksAt } from '../asking/claims';
import type { Mutating, Mutation } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import type { Mark } from '../known/marks';
import { isThere, NOWHERE, type Place, placeName } from '../known/place';
import type { Journal, RosterEntry } from '../known/records';
import { entryOf } from '../known/roster';
import { notOpened } from '../known/works';
import type { Outcome } from '../ports';
import type { Places } from './places';
import type { Switching } from './switching';

export interface Moving {
  /** Chooses an organisation or a workspace for the active account; both null: no organisation (section 4.1.4). */
  moveTo(wish: PlaceWish): Outcome;
  /** Makes an account the active one and takes it there: one action of two steps, of which the first stays made. */
  goTo(wish: Leaf): Outcome;
}

interface PlaceWish {
  organizationId: string | null;
  workspaceId: string | null;
}

interface Leaf extends PlaceWish {
  signInId: SignInId;
}

interface Around {
  reading: Reading;
  mutating: Mutating;
  switching: Switching;
  places: Places;
  /** Told where whoever is active worked before. */
  afterMove(from: string | null): Promise<void>;
}

export function createMoving(
  bench: Bench,
  { reading, mutating, switching, places, afterMove }: Around,
): Moving {
  const { ledger, client, effects } = bench;
  const { clock } = effects;

  async function moveTo(wish: PlaceWish): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    const { activeId } = ledger.state().roster;
    // Nobody else is to be active after all.
    if (activeId !== null && isSwitching()) return goTo({ signInId: activeId, ...wish });
    return bench.inTurn(() => send(aimed(wish, activeId)));
  }

  async function goTo({ signInId, ...wish }: Leaf): Outcome {
    await ledger.ready();
    if (ledger.state().roster.activeId === signInId && !isSwitching()) return moveTo(wish);
    const move = { ...aimed(wish, signInId), follows: true };
    return switching.switchTo(signInId, 'popup', { place: journaled(move), next: () => send(move) });
  }

  const isSwitching = (): boolean =>
    [...ledger.state().works.values()].some(({ work }) => work.kind === 'switching');

  const aimed = (wish: PlaceWish, target: SignInId | null): Move => ({
    wish,
    target,
    place: wishedPlace(wish, target),
  });

  /** The server moves whoever is active: once that is somebody else, nobody has wished it of them. */
  const overFor = (target: SignInId | null) => (): Failure | null =>
    ledger.state().roster.activeId === target ? null : failure('superseded');

  async function send(move: Move): Outcome {
    const { target, place, follows = false } = move;
    const over = overFor(target)();
    if (over) return fail(over);
    const active = entryOf(ledger.state().roster, target);
    const mark = active && ledger.mark(active.key, { kind: 'moving', since: clock.now() });
    await mark?.shown;
    const answer = await mutating.mutate(mutationFor(move));
    if (!answer.ok) return failed(mark, answer.problem, place);
    if (active?.signInId && place) reading.claim(worksAt(active.signInId, place, terms(active, place)));
    if (answer.value === 'answered') await reading.readInTurn({ quiet: true });
    await places.nameHere();
    await mark?.become(null);
    // A switch that it follows does so once for both.
    if (active && !follows) await afterMove(placeName(active));
    return done(null);
  }

  function mutationFor(move: Move): Mutation {
    const { target, place, follows = false } = move;
    const { organizationId, workspaceId } = move.wish;
    return {
      kind: 'move',
      target,
      follows,
      over: overFor(target),
      place: journaled(move),
      limit: 2 * WRITE_LIMIT, // older builds want a PUT after the POST (section 4.1.4)
      send: () =>
        workspaceId === null
          ? client.switchOrganization(organizationId)
          : client.switchWorkspace(workspaceId),
      shownBy: (session) => place !== null && isThere(session, target, place.membershipId),
    };
  }

  /** Null when nobody has ever asked for the places of this account. */
  function wishedPlace({ organizationId, workspaceId }: PlaceWish, target: SignInId | null): Place | null {
    if (organizationId === null && workspaceId === null) return NOWHERE;
    const choice = places
      .of(target)
      .find((each) => each.organizationId === organizationId && each.workspaceId === workspaceId);
    if (!choice?.membershipId) return null;
    const { organization, workspace, membershipId } = choice;
    return { organization, workspace, membershipId, nowhere: false };
  }

  const terms = ({ key, signInId, membershipId }: RosterEntry, place: Place) => ({
    sessionId: ledger.state().roster.sessionId ?? '',
    until: clock.ticks() + STALE_READS,
    broken: (read: Session) => {
      const stayed = isThere(read, signInId, membershipId);
      // Nothing is said of it on a row that another deed has taken since.
      if (stayed && !ledger.state().works.has(key)) ledger.mark(key, failedWith(failure('not-taken'), place));
    },
  });

  async function failed(mark: Mark | undefined, problem: Failure, place: Place | null): Outcome {
    const isOpen = ledger.state().journal?.kind === 'move';
    if (isOpen) mark?.leave();
    else await mark?.become(said(problem, place));
    return fail(problem);
  }

  return { moveTo, goTo };
}

interface Move {
  wish: PlaceWish;
  target: SignInId | null;
  place: Place | null;
  /** It is the second step of an action: whoever is taken there has been switched to for that. */
  follows?: boolean;
}

const nameOf = (place: Place | null): string | null => place?.workspace ?? place?.organization ?? null;

const journaled = ({ place }: Pick<Move, 'place'>): Journal['place'] =>
  place && { membershipId: place.membershipId, name: nameOf(place) };

/** A pause is the whole app's matter, and what was not wanted any more is no failure. */
const said = (problem: Failure, place: Place | null): RowWork | null =>
  problem.status === 429 || problem.kind === 'superseded' ? null : failedWith(problem, place);

const failedWith = (problem: Failure, place: Place | null): RowWork =>
  notOpened(problem, journaled({ place }));

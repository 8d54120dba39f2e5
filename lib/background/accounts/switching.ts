import { done, fail } from '../../result';
import { type Failure, failure, ownFailure } from '../../session/failure';
import type { MadeActiveBy } from '../../session/kept/history';
import { STALE_READS } from '../../session/limits';
import type { SignInId } from '../../session/types';
import type { RowWork } from '../../session/view';
import type { Bench } from '../asking/bench';
import { activeIs } from '../asking/claims';
import type { Mutating, Mutation } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import { isFirstStep } from '../asking/unsettled';
import type { Mark } from '../known/marks';
import type { Journal, Roster } from '../known/records';
import { entryOf, withActive, withEntry } from '../known/roster';
import type { Outcome } from '../ports';

export interface Switching {
  /** Makes an account the active one (rules FR-1, FR-2). The last wish wins; a wish not yet sent is dropped. */
  switchTo(signInId: SignInId, by?: MadeActiveBy, onward?: Onward): Outcome;
  /** The POST alone, for who already has the turn: rule FR-3 puts back who was active. */
  restore(signInId: SignInId): Outcome;
}

/** What an account is switched to for: a second step, in the same turn. */
export interface Onward {
  place: Journal['place'];
  next(): Outcome;
}

interface Wish {
  signInId: SignInId;
  by: MadeActiveBy;
  onward?: Onward | undefined;
  key: string;
  mark: Mark;
}

export function createSwitching(
  bench: Bench,
  { reading, mutating, afterSwitch }: { reading: Reading; mutating: Mutating; afterSwitch: AfterSwitch },
): Switching {
  const { ledger, client, effects } = bench;
  let newest: Wish | null = null;

  async function switchTo(signInId: SignInId, by: MadeActiveBy = 'popup', onward?: Onward): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    const entry = entryOf(ledger.state().roster, signInId);
    if (!entry) return fail(ownFailure('no-longer-signed-in'));
    const wish = { signInId, by, onward, key: entry.key, mark: showWish(entry.key) };
    newest = wish;
    await wish.mark.shown;
    return bench.inTurn(() => send(wish));
  }

  /** One row at most is being switched to; older failures give way to the new wish. */
  function showWish(key: string): Mark {
    const others = [...ledger.state().works].filter(([, { work }]) => !GIVES_WAY.includes(work.kind));
    void ledger.change({ works: new Map(others) }, { quiet: true });
    return ledger.mark(key, { kind: 'switching', since: effects.clock.now() });
  }

  /** Why a wish is not sent (any more): another took its place, or the account has gone (rule FR-2). */
  function over(wish: Wish): Failure | null {
    if (newest !== wish || !wish.mark.stands()) return failure('superseded');
    return entryOf(ledger.state().roster, wish.signInId) ? null : ownFailure('no-longer-signed-in');
  }

  async function send(wish: Wish): Outcome {
    const { roster, journal } = ledger.state();
    if (roster.activeId === wish.signInId && !journal) return wish.onward?.next() ?? unmark(wish);
    const wasSomebody = entryOf(roster, roster.activeId) !== undefined;
    const answer = await postSwitch(wish.signInId, {
      by: wish.by,
      place: wish.onward?.place ?? null,
      over: () => over(wish),
      happened: () => moveMark(wish),
    });
    if (!answer.ok) return failed(wish, answer.problem);
    const isWanted = newest === wish;
    const went = (isWanted && (await wish.onward?.next())) || null;
    if (isFirstStep(ledger.state().journal)) await ledger.change({ journal: null });
    if (!isWanted) return fail(failure('superseded'));
    if (went && !went.ok) await wish.mark.become(null);
    // Once for both steps: tabs that are reloaded show where the person has come to.
    if (wasSomebody) await afterSwitch();
    if (answer.value === 'answered' && !went) await reading.readInTurn();
    return went ?? done(null);
  }

  async function moveMark(wish: Wish): Promise<void> {
    await confirm(wish.signInId, chosen(ledger.state().roster, wish.key));
    // A later wish is waiting: its own answer will move the mark, and nobody sees this one pass by.
    if (newest === wish && !wish.onward) await wish.mark.become(null);
  }

  const postSwitch = (
    signInId: SignInId,
    how: Pick<Mutation, 'by' | 'place' | 'over' | 'follows' | 'happened'>,
  ) =>
    mutating.mutate({
      ...how,
      kind: 'switch',
      target: signInId,
      send: () => client.switchSignIn(signInId),
      shownBy: (session) => session.activeId === signInId,
    });

  async function confirm(signInId: SignInId, roster: Roster): Promise<void> {
    const key = entryOf(roster, signInId)?.key;
    reading.claim(
      activeIs(signInId, {
        sessionId: roster.sessionId ?? '',
        until: effects.clock.ticks() + STALE_READS,
        broken: () => sayIfFree(key, failure('not-taken')),
      }),
    );
    const now = effects.clock.now();
    await ledger.change({ roster: { ...withActive(roster, signInId, now), readAt: now } }, { quiet: true });
  }

  /** Nothing is said of it on a row that another deed has taken since. */
  function sayIfFree(key: string | undefined, problem: Failure): void {
    if (key !== undefined && !isApps(problem) && !ledger.state().works.has(key))
      ledger.mark(key, failedWith(problem));
  }

  async function unmark({ mark }: Wish): Outcome {
    await mark.become(null);
    return done(null);
  }

  async function failed({ mark, signInId }: Wish, problem: Failure): Outcome {
    // An account that has ended says so by itself.
    const isLive = entryOf(ledger.state().roster, signInId) !== undefined;
    await mark.become(isLive && !isApps(problem) ? failedWith(problem) : null);
    return fail(problem);
  }

  async function restore(signInId: SignInId): Outcome {
    const entry = entryOf(ledger.state().roster, signInId);
    const answer = await postSwitch(signInId, {
      follows: true,
      // Nobody chose: who was marked stays so.
      happened: async () => {
        if (entry) await confirm(signInId, ledger.state().roster);
      },
    });
    if (!answer.ok && entry) sayIfFree(entry.key, answer.problem);
    return answer.ok ? done(null) : answer;
  }

  return { switchTo, restore };
}

/** What is said of another row until somebody wishes to switch again. */
const GIVES_WAY: RowWork['kind'][] = ['switching', 'failed', 'kept'];

/** A pause or a missing grant is the whole app's matter and is said once, below the list. */
const isApps = ({ kind, status }: Failure): boolean => status === 429 || kind === 'permission';

const failedWith = (problem: Failure): RowWork => ({ kind: 'failed', wish: 'switch', failure: problem });

/** Whoever the person chose is a stranger no more. */
const chosen = (roster: Roster, key: string): Roster => withEntry(roster, key, { foreign: false });

/** What is done about the app's tabs once somebody else is active. */
export type AfterSwitch = () => Promise<void>;

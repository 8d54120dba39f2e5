import { done, fail } from '../../result';
import { type Failure, failure, ownFailure } from '../../session/failure';
import { STALE_READS } from '../../session/limits';
import type { SignInId } from '../../session/types';
import type { Bench } from '../asking/bench';
import { activeIs } from '../asking/claims';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import type { Roster } from '../known/records';
import { entryOf, withEntry } from '../known/roster';
import type { Outcome } from '../ports';

export interface Switching {
  /** Makes an account the active one (rules FR-1, FR-2). The last wish wins; a wish not yet sent is dropped. */
  switchTo(signInId: SignInId): Outcome;
  /** The POST alone, for who already has the turn: rule FR-3 puts back who was active. */
  restore(signInId: SignInId): Outcome;
}

interface Wish {
  signInId: SignInId;
  key: string;
}

export function createSwitching(
  bench: Bench,
  { reading, mutating, afterSwitch }: { reading: Reading; mutating: Mutating; afterSwitch: AfterSwitch },
): Switching {
  const { ledger, client, effects } = bench;
  let newest: Wish | null = null;

  async function switchTo(signInId: SignInId): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    const entry = entryOf(ledger.state().roster, signInId);
    if (!entry) return fail(ownFailure('no-longer-signed-in'));
    const wish = { signInId, key: entry.key };
    newest = wish;
    await showWish(entry.key);
    return bench.inTurn(() => (newest === wish ? send(wish) : Promise.resolve(fail(failure('superseded')))));
  }

  /** One row at most is being switched to; older failures give way to the new wish. */
  async function showWish(key: string): Promise<void> {
    const others = [...ledger.state().works].filter(([, { work }]) => work.kind === 'leaving');
    const at = effects.clock.now();
    const works = new Map([...others, [key, { work: { kind: 'switching', since: at } as const, at }]]);
    await ledger.change({ works });
  }

  async function send(wish: Wish): Outcome {
    const { roster, journal } = ledger.state();
    if (roster.activeId === wish.signInId && !journal) return unmark(wish);
    const previous = entryOf(roster, roster.activeId)?.title ?? null;
    const answer = await postSwitch(wish.signInId);
    if (!answer.ok) return failed(wish, answer.problem);
    await confirm(wish);
    // A later wish is waiting: its own answer will move the mark, and nobody sees this one pass by.
    if (newest !== wish) return fail(failure('superseded'));
    await unmark(wish);
    if (previous !== null) await afterSwitch(previous);
    if (answer.value === 'answered') await reading.readInTurn();
    return done(null);
  }

  const postSwitch = (signInId: SignInId, { follows } = { follows: false }) =>
    mutating.mutate({
      kind: 'switch',
      target: signInId,
      follows,
      send: () => client.switchSignIn(signInId),
      shownBy: (session) => session.activeId === signInId,
    });

  async function confirm(wish: Wish): Promise<void> {
    const { roster } = ledger.state();
    reading.claim(
      activeIs(wish.signInId, {
        sessionId: roster.sessionId ?? '',
        until: effects.clock.now() + STALE_READS,
        broken: () => void say(wish, failure('not-taken')),
      }),
    );
    await ledger.change(
      { roster: { ...chosen(roster, wish.key), activeId: wish.signInId, readAt: effects.clock.now() } },
      { quiet: true },
    );
  }

  async function unmark(wish: Wish): Outcome {
    await ledger.mark(wish.key, null);
    return done(null);
  }

  async function failed(wish: Wish, problem: Failure): Outcome {
    // A pause or a missing grant is the whole app's matter and is said once, below the list.
    const own = problem.status === 429 || problem.kind === 'permission' ? null : problem;
    if (newest === wish) await say(wish, own);
    return fail(problem);
  }

  /** An account that has ended says so by itself. */
  async function say(wish: Wish, problem: Failure | null): Promise<void> {
    const live = entryOf(ledger.state().roster, wish.signInId) !== undefined;
    await ledger.mark(
      wish.key,
      live && problem ? { kind: 'failed', wish: 'switch', failure: problem } : null,
    );
  }

  async function restore(signInId: SignInId): Outcome {
    const entry = entryOf(ledger.state().roster, signInId);
    const answer = await postSwitch(signInId, { follows: true });
    if (!answer.ok) return answer;
    if (entry) await confirm({ signInId, key: entry.key });
    return done(null);
  }

  return { switchTo, restore };
}

/** Whoever the person chose is a stranger no more. */
const chosen = (roster: Roster, key: string): Roster => withEntry(roster, key, { foreign: false });

/** What is done about the app's tabs once somebody else is active. */
export type AfterSwitch = (previousTitle: string) => Promise<void>;

import { done, fail } from '../../result';
import { type Failure, failure } from '../../session/failure';
import { STALE_READS, WRITE_LIMIT } from '../../session/limits';
import type { Session, SignInId } from '../../session/types';
import type { Answer } from '../../wacht/client';
import { expiresAt } from '../../wacht/token';
import type { Journal } from '../known/records';
import type { Outcome } from '../ports';
import type { Bench } from './bench';
import { forgetPageNotes } from './page-notes';
import type { Reading } from './reading';
import { pause } from './request-budget';

/** One change asked of the server: sent at most once, and resolved by reading when its answer is missing. */
export interface Mutation {
  kind: Journal['kind'];
  target: SignInId | null;
  /** Set when a second step follows: the journal then stays until that step replaces or clears it. */
  restores?: SignInId | null;
  /** This is such a second step: the journal it finds is its own first one. */
  follows?: boolean;
  /** A refusal says all: nobody needs to read whether it happened after all. */
  refusalIsFinal?: boolean;
  /** Asked directly before it is sent: why it is not wanted any more, or null. */
  over?(): Failure | null;
  /** How long its request may take; the usual limit when left out. */
  limit?: number;
  send(): Answer<Session | null>;
  /** Whether a session read afterwards shows that it happened. */
  shownBy(session: Session): boolean;
}

export interface Mutating {
  /** Sends one mutation; the caller has the app's turn. Tells what showed that it happened. */
  mutate(mutation: Mutation): Outcome<'answered' | 'read'>;
  /**
   * Finds out what became of a mutation whose worker was killed (laws L1, L13); needs the turn. Gives the sign-in
   * that has to be made active again, when the worker was killed before it could (rule FR-3).
   */
  settleJournal(): Promise<SignInId | null>;
}

/** `finishLater` is called when a mutation that is still undecided should be looked at again. */
export function createMutating(bench: Bench, reading: Reading, finishLater: () => void): Mutating {
  const { ledger, token, effects, budget } = bench;
  const { clock } = effects;

  async function mutate(mutation: Mutation): Outcome<'answered' | 'read'> {
    if (effects.closed()) return fail(failure('aborted'));
    if (!mutation.follows) await settleBeforeSending();
    await refreshSpentToken();
    await ledger.change({ journal: entryFor(mutation) }, { quiet: true });
    const over = mutation.over?.() ?? null;
    if (over) return unsent(over);
    budget.count();
    const answer = await mutation.send();
    const mayHaveHappened = answer.ok || !wasNotSent(answer.problem);
    if (mayHaveHappened) await forgetPageNotes(bench);
    if (mayHaveHappened && mutation.kind !== 'move') reading.releasePointer();
    if (answer.ok) return taken(mutation, answer.value.value);
    return refused(mutation, answer.problem);
  }

  async function unsent(problem: Failure): Outcome<never> {
    await ledger.change({ journal: null }, { quiet: true });
    return fail(problem);
  }

  const entryFor = ({ kind, target, restores = null, limit = WRITE_LIMIT }: Mutation): Journal => ({
    operation: effects.newOperation(),
    kind,
    target,
    restores,
    sentAt: clock.now(),
    deadline: clock.now() + limit,
  });

  async function taken(mutation: Mutation, session: Session | null): Outcome<'answered' | 'read'> {
    if (!mutation.restores) await ledger.change({ journal: null }, { quiet: true });
    // Only a switch answers with the state it made; other bodies are those from before (rule FR-1, section 4.1.3).
    const trusted = mutation.kind !== 'switch' || (session !== null && mutation.shownBy(session));
    return trusted ? done('answered') : provenByReading(mutation, failure('not-taken'));
  }

  async function refused(mutation: Mutation, problem: Failure): Outcome<'answered' | 'read'> {
    if (wasNotSent(problem) || (mutation.refusalIsFinal && isRefusal(problem))) {
      await ledger.change({ journal: null }, { quiet: true });
      if (wasNotSent(problem)) await reading.note(problem);
      return fail(problem);
    }
    return provenByReading(mutation, problem);
  }

  /** The answer is bad or missing: the server's own list decides (rule CR-7). */
  async function provenByReading(mutation: Mutation, problem: Failure): Outcome<'answered' | 'read'> {
    const read = await reading.readInTurn();
    const happened = read.ok && mutation.shownBy(read.value);
    const over = read.ok || problem.kind === 'http';
    if (over && !(happened && mutation.restores)) await ledger.change({ journal: null }, { quiet: true });
    if (happened) return done('read');
    if (isUncertain(problem)) clock.after(STALE_READS, () => void reading.read());
    return fail(problem);
  }

  /** An expired staging token is spent on a bare read, never on a mutation (law L2). */
  async function refreshSpentToken(): Promise<void> {
    const known = token && (await token.current());
    const expiry = known ? expiresAt(known) : null;
    if (expiry !== null && expiry <= clock.now()) await reading.readInTurn();
  }

  /** A restarted worker waits until the earlier request is over for certain before it sends another (law L1). */
  async function settleBeforeSending(): Promise<void> {
    const { journal } = ledger.state();
    if (!journal || (await verdict(journal)) === 'done') return;
    await pause(clock, journal.deadline - clock.now());
    await close(journal, null);
  }

  async function settleJournal(): Promise<SignInId | null> {
    const { journal } = ledger.state();
    if (!journal) return null;
    const known = await verdict(journal);
    if (known === 'done') return journal.restores;
    if (known === 'not-yet') await decideLater(journal);
    return null;
  }

  async function decideLater(journal: Journal): Promise<void> {
    const certainAt = journal.deadline + STALE_READS;
    if (clock.now() >= certainAt) return close(journal, failure('interrupted'));
    clock.after(certainAt - clock.now(), () => finishLater());
  }

  /** `unknown`: the server cannot be read now, and the journal stays for the next try. */
  async function verdict(journal: Journal): Promise<'done' | 'not-yet' | 'unknown'> {
    const read = await reading.readInTurn();
    if (!read.ok) return 'unknown';
    if (!shows(journal, read.value)) return 'not-yet';
    await close(journal, null);
    return 'done';
  }

  async function close(journal: Journal, problem: Failure | null): Promise<void> {
    // A first step keeps its journal until its second one replaces or clears it.
    const open = problem === null && journal.restores !== null;
    await ledger.change({ journal: open ? journal : null }, { quiet: true });
    await settleRow(journal, problem);
  }

  /** What an earlier worker left on a row is over, unless another deed has taken that row since. */
  async function settleRow({ kind }: Journal, problem: Failure | null): Promise<void> {
    const { works } = ledger.state();
    const [key, shown] = [...works].find(([, { left }]) => left) ?? [];
    if (!key || !shown) return ledger.change({});
    const wish = kind === 'switch' ? 'switch' : 'sign-out';
    if (problem) await ledger.mark(key, { kind: 'failed', wish, failure: problem }).shown;
    else await ledger.unmark(key, [shown.work.kind]);
  }

  return { mutate, settleJournal };
}

/** Failures that are certain to have changed nothing at the server. */
const wasNotSent = ({ kind, status }: Failure): boolean =>
  kind === 'permission' || kind === 'paused' || kind === 'aborted' || kind === 'own' || status === 429;

/** The server answered, and said no. */
const isRefusal = ({ kind, status }: Failure): boolean => kind === 'http' && (status ?? 500) < 500;

/** The request may still take effect after its answer was given up. */
const isUncertain = ({ kind }: Failure): boolean => kind === 'timeout' || kind === 'network';

function shows(journal: Journal, session: Session): boolean {
  const { kind, target } = journal;
  if (kind === 'switch') return session.activeId === target;
  if (kind === 'sign-out') return !session.accounts.some((account) => account.signInId === target);
  // Where somebody works is shown by the row itself, and a flow by its attempt: neither claims anything.
  return kind === 'move' || kind === 'flow' || session.accounts.length === 0;
}

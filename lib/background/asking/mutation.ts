import { done, fail } from '../../result';
import { type Failure, failure, ownFailure } from '../../session/failure';
import { EXPIRY_SLACK, WRITE_LIMIT } from '../../session/limits';
import type { Session, SignInId } from '../../session/types';
import type { Answer } from '../../wacht/client';
import { expiresAt } from '../../wacht/token';
import type { Journal } from '../known/records';
import { traceOfState } from '../known/trace';
import type { Outcome } from '../ports';
import type { Bench } from './bench';
import { forgetPageNotesTwice } from './page-notes';
import { type Reading, wasSent } from './reading';
import { pause } from './request-budget';
import { createUnsettled, isFirstStep, openFor, type Unsettled } from './unsettled';

/** One change asked of the server: sent at most once, and resolved by reading when its answer is missing. */
export interface Mutation {
  kind: Journal['kind'];
  target: SignInId | null;
  /** Whom a second step makes active again: the journal then stays until that step replaces or clears it. */
  restores?(): SignInId | null;
  /** This is such a second step: the journal it finds is its own first one. */
  follows?: boolean;
  /** From where the person asked for it. */
  by?: Journal['by'];
  /** Where the target is to work, when it is known: of a switch, in a second step, for which the journal stays as well. */
  place?: Journal['place'];
  /** A refusal says all: nobody needs to read whether it happened after all. */
  refusalIsFinal?: boolean;
  /** Asked directly before it is sent: why it is not wanted any more, or null. */
  over?(): Failure | null;
  /** How long its request may take; the usual limit when left out. */
  limit?: number;
  send(): Answer<Session | null>;
  /** Whether a session read afterwards shows that it happened. */
  shownBy(session: Session): boolean;
  /** Tells it, as soon as it is certain that it happened: a person waits for this, and for nothing that follows. */
  happened?(): Promise<void>;
}

export interface Mutating extends Pick<Unsettled, 'isDue' | 'settle'> {
  /** Sends one mutation; the caller has the app's turn. Tells what showed that it happened. */
  mutate(mutation: Mutation): Outcome<'answered' | 'read'>;
  /** What the journal tells of is looked at once more when it is certain. */
  lookLater(): Promise<void>;
}

/** What is known of an earlier change, once all that it left to do is done. */
interface Earlier {
  /** Needs the turn; gives what was read. */
  finish(): Promise<Session | null>;
  /** An earlier change is to be looked at again. */
  lookNow(): void;
}

export function createMutating(bench: Bench, reading: Reading, earlier: Earlier): Mutating {
  const { ledger, token, effects, budget } = bench;
  const { clock } = effects;
  const unsettled = createUnsettled(bench, reading, earlier.lookNow);

  async function mutate(mutation: Mutation): Outcome<'answered' | 'read'> {
    if (effects.closed()) return fail(failure('aborted'));
    const { seen, open } = mutation.follows ? NOTHING_EARLIER : await settleBeforeSending();
    if (seen && mutation.shownBy(seen)) return seenBy(mutation);
    await refreshSpentToken();
    const entry = entryFor(mutation);
    unsettled.sends(entry);
    await write(entry);
    // A killed worker's successor would know nothing of it (law L13).
    if (!ledger.isSaved('journal')) return notSaved(open);
    const over = mutation.over?.() ?? null;
    if (over) return unsent(open, over);
    budget.count();
    const answer = await mutation.send();
    if (!answer.ok && wasNotSent(answer.problem)) {
      await reading.note(answer.problem);
      return unsent(open, answer.problem);
    }
    if (mutation.kind !== 'move') reading.releasePointer();
    return answer.ok
      ? taken({ mutation, entry }, answer.value.value)
      : refused({ mutation, entry }, answer.problem);
  }

  const write = (journal: Journal | null) => ledger.change({ journal }, { quiet: true });

  async function notSaved(open: Journal | null): Outcome<never> {
    const answer = await unsent(open, ownFailure('not-saved'));
    await reading.note(answer.problem);
    return answer;
  }

  /** An earlier change that is still open has not given way to one that was never sent. */
  async function unsent(open: Journal | null, problem: Failure) {
    await write(null);
    if (open) await unsettled.lookLater(open);
    return fail(problem);
  }

  const entryFor = ({
    kind,
    target,
    restores,
    by = null,
    place = null,
    limit = WRITE_LIMIT,
  }: Mutation): Journal => ({
    operation: effects.newOperation(),
    kind,
    target,
    restores: restores?.() ?? null,
    by,
    place,
    trace: kind === 'flow' ? traceOfState(ledger.state()) : null,
    sentAt: clock.ticks(),
    deadline: clock.ticks() + limit,
  });

  async function taken(sent: Sent, session: Session | null): Outcome<'answered' | 'read'> {
    const { mutation, entry } = sent;
    // Only a switch answers with the state it made; other bodies are those from before (rule FR-1, section 4.1.3).
    const trusted = mutation.kind !== 'switch' || (session !== null && mutation.shownBy(session));
    if (!trusted) return provenByReading(sent, failure('not-taken'));
    await mutation.happened?.();
    // After what a person waits for, and before the journal ends: a killed worker's successor finds it, and does the same.
    await forgetPageNotesTwice(bench);
    if (!isFirstStep(entry)) await write(null);
    return done('answered');
  }

  async function refused(sent: Sent, problem: Failure): Outcome<'answered' | 'read'> {
    const isFinal = sent.mutation.refusalIsFinal && isRefusal(problem);
    return isFinal ? unsent(null, problem) : provenByReading(sent, problem);
  }

  /** The answer is bad or missing: the server's own list decides (rule CR-7), at the latest at a second look (CR-13). */
  async function provenByReading(sent: Sent, problem: Failure): Outcome<'answered' | 'read'> {
    const { mutation, entry } = sent;
    await forgetPageNotesTwice(bench);
    const read = await reading.readInTurn();
    const happened = read.ok && mutation.shownBy(read.value);
    if (happened ? !isFirstStep(entry) : isRefusal(problem)) await write(null);
    if (happened) return seenBy(mutation);
    if (!isRefusal(problem)) await unsettled.lookLater(entry);
    return fail(problem);
  }

  async function seenBy({ happened }: Mutation): Outcome<'read'> {
    await happened?.();
    return done('read');
  }

  /** An expired staging token is spent on a bare read, never on a mutation (law L2). */
  async function refreshSpentToken(): Promise<void> {
    const known = token && (await token.current());
    const expiry = known ? expiresAt(known) : null;
    if (expiry !== null && isOver(expiry)) await reading.readInTurn();
  }

  /** By the server's clock, and early rather than late; before that was heard nothing is certain. */
  function isOver(expiry: number): boolean {
    const { serverAhead } = ledger.state();
    return serverAhead === null || expiry <= clock.ticks() + serverAhead + EXPIRY_SLACK;
  }

  /** A restarted worker waits until the earlier request is over for certain before it sends another (law L1). */
  async function settleBeforeSending(): Promise<Settling> {
    if (!ledger.state().journal) return NOTHING_EARLIER;
    const seen = await earlier.finish();
    const { journal: open } = ledger.state();
    if (!open) return { seen, open };
    const left = openFor(open, clock.ticks());
    if (left > 0) await pause(clock, left);
    await unsettled.drop(open);
    return { seen: null, open };
  }

  async function lookLater(): Promise<void> {
    const { journal } = ledger.state();
    if (journal) await unsettled.lookLater(journal);
  }

  return { mutate, lookLater, isDue: unsettled.isDue, settle: unsettled.settle };
}

interface Settling {
  /** What the server said of it, when it did. */
  seen: Session | null;
  /** The earlier change, when nobody knows yet what became of it. */
  open: Journal | null;
}

const NOTHING_EARLIER: Settling = { seen: null, open: null };

interface Sent {
  mutation: Mutation;
  entry: Journal;
}

/** Failures that are certain to have changed nothing at the server. */
const wasNotSent = (problem: Failure): boolean => !wasSent(problem) || problem.status === 429;

/** The server answered, and said no: anything else may still have taken effect, or may yet. */
const isRefusal = ({ kind, status }: Failure): boolean => kind === 'http' && (status ?? 500) < 500;

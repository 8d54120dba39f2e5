import { ageOf } from '../../session/age';
import { type Failure, failure } from '../../session/failure';
import { STALE_READS } from '../../session/limits';
import type { RowWish } from '../../session/outlived';
import type { Session, SignInId } from '../../session/types';
import type { RowWork } from '../../session/view';
import { isElsewhere, isThere } from '../known/place';
import type { Journal } from '../known/records';
import { entryOf } from '../known/roster';
import { traceOfSession } from '../known/trace';
import { notOpened, withWork } from '../known/works';
import type { Bench } from './bench';
import type { Reading } from './reading';

/** A change that was sent and of which nobody knows yet whether it happened: the journal tells of it. */
export interface Unsettled {
  /** Whether this worker has neither sent it nor planned to look at it. */
  isDue(): boolean;
  /** This worker sends it, and will know. */
  sends(journal: Journal): void;
  /** Reads what became of it (laws L1, L13); needs the turn. */
  settle(): Promise<Settled>;
  /** Its request is over, and its answer said nothing: it is looked at once more when that is certain. */
  lookLater(journal: Journal): Promise<void>;
  /** Nobody waits for it any more. */
  drop(journal: Journal): Promise<void>;
}

export interface Settled {
  /** What the server said, when it did. */
  read: Session | null;
  /** Who has to be made active again, because a sign-out of somebody else did happen (rule FR-3). */
  putBack: SignInId | null;
}

/** `lookNow` is called when it is time. */
export function createUnsettled(bench: Bench, reading: Reading, lookNow: () => void): Unsettled {
  const { ledger, effects } = bench;
  const { clock } = effects;
  let planned: string | null = null;
  let callOff = (): void => {};

  /** Only a read from then on can say that it did not happen. */
  const certainIn = ({ deadline, ...journal }: Journal): number =>
    openFor({ ...journal, deadline: deadline + STALE_READS }, clock.ticks());

  function isDue(): boolean {
    const { journal } = ledger.state();
    return journal !== null && journal.operation !== planned;
  }

  async function settle(): Promise<Settled> {
    const { journal } = ledger.state();
    if (!journal) return { read: null, putBack: null };
    const read = await reading.readInTurn();
    if (!read.ok) rest(journal);
    if (!read.ok) return { read: null, putBack: null };
    return { read: read.value, putBack: await judge(journal, read.value) };
  }

  /** Nothing can be told now: pages that ask by themselves wait a while. */
  function rest({ operation }: Journal): void {
    callOff();
    planned = operation;
    callOff = clock.after(REST, () => {
      planned = null;
    });
  }

  async function judge(journal: Journal, session: Session): Promise<SignInId | null> {
    if (shows(journal, session)) {
      await close(journal, null);
      await sayUnopened(journal, session);
      return journal.restores;
    }
    const problem = denies(journal, session) ? failure('interrupted') : null;
    if (certainIn(journal) === 0) await close({ ...journal, restores: null }, problem);
    else plan(journal);
    await ledger.change({});
    return null;
  }

  function plan(journal: Journal): void {
    callOff();
    planned = journal.operation;
    callOff = clock.after(certainIn(journal), () => {
      planned = null;
      lookNow();
    });
  }

  async function lookLater(journal: Journal): Promise<void> {
    const over = { ...journal, deadline: Math.min(journal.deadline, clock.ticks()) };
    await ledger.change({ journal: over }, { quiet: true });
    plan(over);
  }

  async function close(journal: Journal, problem: Failure | null): Promise<void> {
    // A first step keeps its journal until its second one replaces or clears it.
    const isOver = journal.restores === null;
    await ledger.change({ journal: isOver ? null : journal }, { quiet: !isOver });
    await settleRow(journal, problem);
  }

  /** Whoever was switched to for a place has not come there: the second step was never sent. */
  async function sayUnopened({ kind, target, place }: Journal, session: Session): Promise<void> {
    const { roster, works } = ledger.state();
    const entry = kind === 'switch' && place ? entryOf(roster, target) : undefined;
    if (!entry || !place || works.has(entry.key) || isThere(session, target, place.membershipId)) return;
    await ledger.mark(entry.key, notOpened(failure('interrupted'), place)).shown;
  }

  /** What an earlier worker left on a row is over, unless another deed has taken that row since. */
  async function settleRow({ kind, restores, place }: Journal, problem: Failure | null): Promise<void> {
    const { works } = ledger.state();
    const [key, shown] = [...works].find(([, { left }]) => left) ?? [];
    if (!key || !shown) return;
    const wish = kind === 'switch' || kind === 'move' ? kind : 'sign-out';
    if (problem) await ledger.mark(key, failed(wish, problem, place)).shown;
    else await ledger.change({ works: withWork(works, key, null) }, { quiet: restores !== null });
  }

  return {
    isDue,
    sends: ({ operation }) => {
      planned = operation;
    },
    settle,
    lookLater,
    drop: (journal) => close({ ...journal, restores: null }, null),
  };
}

const failed = (wish: RowWish, problem: Failure, place: Journal['place']): RowWork =>
  wish === 'move' ? notOpened(problem, place) : { kind: 'failed', wish, failure: problem };

const REST = 25_000;

/** A second step follows, and replaces it or clears it. */
export const isFirstStep = (journal: Journal | null): boolean =>
  journal !== null && (journal.restores !== null || (journal.kind === 'switch' && journal.place !== null));

/** For how long its request may still be out; one that was sent in the future is over (rule R38). */
export const openFor = ({ sentAt, deadline }: Journal, now: number): number =>
  Math.max(0, deadline - sentAt - ageOf(sentAt, now));

/** Where somebody works not every reply tells. */
const denies = ({ kind, target, place }: Journal, session: Session): boolean =>
  kind !== 'move' || (place !== null && isElsewhere(session, target, place.membershipId));

function shows({ kind, target, trace, place }: Journal, session: Session): boolean {
  if (kind === 'switch') return session.activeId === target;
  if (kind === 'sign-out') return !session.accounts.some((account) => account.signInId === target);
  if (kind === 'move') return place === null || isThere(session, target, place.membershipId);
  // What came of a flow’s question shows itself; where nothing has changed, its request may still be out.
  if (kind === 'flow') return trace !== traceOfSession(session);
  return session.accounts.length === 0;
}

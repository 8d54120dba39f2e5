import { done, fail } from '../../result';
import { type Failure, failure, ownFailure } from '../../session/failure';
import { STALE_READS } from '../../session/limits';
import { undoTime } from '../../session/settings/undo-time';
import type { Session, SignInId } from '../../session/types';
import type { RowWork } from '../../session/view';
import type { Bench } from '../asking/bench';
import { areGone } from '../asking/claims';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import { isGuise } from '../known/guises';
import type { Mark } from '../known/marks';
import { withoutAll } from '../known/mine/changing';
import { entryOf, liveIds, signedOutAll } from '../known/roster';
import type { Outcome } from '../ports';
import type { Switching } from './switching';

export interface SigningOut {
  signOut(wish: { signInId: SignInId; undo: boolean }): Outcome;
  undo(signInId: SignInId): Outcome;
  signOutAll(wish: { forgetLabels: boolean }): Outcome;
  /** Servers clear the pointer even when somebody else signed out; who was active stays so (rule FR-3). Needs the turn. */
  putBack(remembered: SignInId | null): Promise<void>;
}

export function createSigningOut(
  bench: Bench,
  { reading, mutating, switching }: { reading: Reading; mutating: Mutating; switching: Switching },
): SigningOut {
  const { ledger, client, effects } = bench;
  const { clock } = effects;

  async function signOut({ signInId, undo }: { signInId: SignInId; undo: boolean }): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    const entry = entryOf(ledger.state().roster, signInId);
    if (!entry) return done(null);
    const who = { signInId, key: entry.key };
    const wait = undo ? undoTime(await bench.settings()) : 0;
    return wait > 0 ? waitForUndo(who, wait) : signOutNow(who);
  }

  async function signOutNow({ signInId, key }: Who): Outcome {
    const mark = ledger.mark(key, { kind: 'signing-out', since: clock.now() });
    await mark.shown;
    return bench.inTurn(() => send({ signInId, key, mark, delayed: false }));
  }

  /** If this worker ends before the time is over, nobody is signed out, and the row says so. */
  async function waitForUndo({ signInId, key }: Who, wait: number): Outcome {
    const mark = ledger.mark(key, { kind: 'leaving', until: clock.now() + wait });
    clock.after(wait, () => void bench.inTurn(() => send({ signInId, key, mark, delayed: true })));
    await mark.shown;
    return done(null);
  }

  async function undo(signInId: SignInId): Outcome {
    await ledger.ready();
    const entry = entryOf(ledger.state().roster, signInId);
    if (entry) await ledger.unmark(entry.key, ['leaving']);
    return done(null);
  }

  /** A deed that has waited looks again: is it still wanted, and would it still not be asked about first (ruling 28)? */
  function over({ signInId, mark, delayed }: Leaver): Failure | null {
    const { roster } = ledger.state();
    if (delayed && (!mark.stands() || roster.activeId === signInId)) return failure('superseded');
    return entryOf(roster, signInId) ? null : ownFailure('no-longer-signed-in');
  }

  async function send(leaver: Leaver): Outcome {
    const { signInId, key, mark } = leaver;
    const already = over(leaver);
    if (already) return failed(leaver, already);
    const answer = await mutating.mutate({
      kind: 'sign-out',
      target: signInId,
      restores: () => remembered(signInId),
      over: () => over(leaver),
      send: async () => {
        await mark.become({ kind: 'signing-out', since: clock.now() });
        return client.signOut(signInId);
      },
      shownBy: (session) => !includes(session, signInId),
    });
    if (!answer.ok) return failed(leaver, answer.problem);
    reading.claim(areGone([signInId], terms(key)));
    const isShown = answer.value === 'read' || (await isGone(signInId));
    if (!isShown && ledger.state().journal) return showLater(mark);
    await putBack(ledger.state().journal?.restores ?? null);
    await mark.become(null);
    return done(null);
  }

  /** Between the two steps nobody is active at the server; no page should see that. */
  async function isGone(signInId: SignInId): Promise<boolean> {
    const read = await reading.readInTurn({ quiet: true });
    return read.ok && !includes(read.value, signInId);
  }

  /** No read shows it yet: who is to be put back is seen once one does (section 2.10). */
  async function showLater(mark: Mark): Outcome {
    mark.leave();
    await mutating.lookLater();
    await ledger.change({});
    return done(null);
  }

  /** Who is to be active once this account has gone. */
  function remembered(signInId: SignInId): SignInId | null {
    const { activeId } = ledger.state().roster;
    return activeId === signInId ? beneath(signInId) : activeId;
  }

  /** Over whom a guise was put on: leaving it leads back to them. */
  function beneath(signInId: SignInId): SignInId | null {
    const { roster } = ledger.state();
    const entry = entryOf(roster, signInId);
    const before = entry && isGuise(entry) ? (entry.guise?.before ?? null) : null;
    return before !== signInId && entryOf(roster, before) ? before : null;
  }

  async function putBack(remembered: SignInId | null): Promise<void> {
    const { roster } = ledger.state();
    const isLost = roster.activeId === null && remembered !== null && entryOf(roster, remembered);
    const restored = isLost ? await switching.restore(remembered) : null;
    if (restored?.ok) await reading.readInTurn();
    // The second step writes a journal of its own, which outlives it when its answer said nothing.
    if (ledger.state().journal?.restores) await ledger.change({ journal: null });
  }

  async function failed({ signInId, mark }: Leaver, problem: Failure): Outcome {
    const isActive = ledger.state().roster.activeId === signInId;
    await mark.become(problem.kind === 'superseded' && isActive ? { kind: 'kept' } : said(problem));
    // Whoever has gone already needs no signing out.
    return hasGone(problem) ? done(null) : fail(problem);
  }

  const terms = (key: string) => ({
    sessionId: ledger.state().roster.sessionId ?? '',
    until: clock.ticks() + STALE_READS,
    // Nothing is said of it on a row that another deed has taken since.
    broken: () => {
      if (!ledger.state().works.has(key)) ledger.mark(key, failedWith(failure('not-taken')));
    },
  });

  async function signOutAll({ forgetLabels }: { forgetLabels: boolean }): Outcome {
    const barred = await reading.barrier();
    if (barred) return fail(barred);
    return bench.inTurn(() => sendAll(forgetLabels));
  }

  async function sendAll(forget: boolean): Outcome {
    const answer = await mutating.mutate({
      kind: 'sign-out-all',
      target: null,
      send: () => client.signOutAll(),
      shownBy: (session) => session.accounts.length === 0,
    });
    if (!answer.ok) return fail(answer.problem);
    const { roster, mine } = ledger.state();
    reading.claim(areGone(liveIds(roster), { ...terms(''), broken: () => {} }));
    await ledger.change({
      roster: signedOutAll(roster, { forget, now: clock.now() }),
      ...(forget && { mine: withoutAll(mine), places: [] }),
      works: new Map(),
      staleTabs: null,
    });
    await reading.readInTurn();
    return done(null);
  }

  return { signOut, undo, signOutAll, putBack };
}

const includes = ({ accounts }: Session, signInId: SignInId): boolean =>
  accounts.some((account) => account.signInId === signInId);

interface Who {
  signInId: SignInId;
  key: string;
}

interface Leaver extends Who {
  mark: Mark;
  /** It has waited for an Undo. */
  delayed: boolean;
}

const hasGone = (problem: Failure): boolean =>
  problem.kind === 'own' && problem.own === 'no-longer-signed-in';

const failedWith = (problem: Failure): RowWork => ({ kind: 'failed', wish: 'sign-out', failure: problem });

/** A pause is the whole app's matter, and what was not wanted any more is no failure. */
const said = (problem: Failure): RowWork | null =>
  problem.status === 429 || problem.kind === 'superseded' || hasGone(problem) ? null : failedWith(problem);

import { done, fail } from '../../result';
import { failure } from '../../session/failure';
import { STALE_READS, UNDO } from '../../session/limits';
import type { SignInId } from '../../session/types';
import type { Bench } from '../asking/bench';
import { areGone } from '../asking/claims';
import type { Mutating } from '../asking/mutation';
import type { Reading } from '../asking/reading';
import { entryOf, isGuise, liveIds, signedOutAll } from '../known/roster';
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
  const waiting = new Map<SignInId, () => void>();

  async function signOut({ signInId, undo }: { signInId: SignInId; undo: boolean }): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    const entry = entryOf(ledger.state().roster, signInId);
    if (!entry) return done(null);
    return undo ? waitForUndo(signInId, entry.key) : bench.inTurn(() => send(signInId, entry.key));
  }

  /** If this worker ends before the time is over, nobody is signed out, and the row says so. */
  async function waitForUndo(signInId: SignInId, key: string): Outcome {
    waiting.get(signInId)?.();
    const callOff = clock.after(UNDO, () => {
      waiting.delete(signInId);
      void bench.inTurn(() => send(signInId, key));
    });
    waiting.set(signInId, callOff);
    await ledger.mark(key, { kind: 'leaving', until: clock.now() + UNDO });
    return done(null);
  }

  async function undo(signInId: SignInId): Outcome {
    await ledger.ready();
    waiting.get(signInId)?.();
    if (!waiting.delete(signInId)) return done(null);
    const entry = entryOf(ledger.state().roster, signInId);
    if (entry) await ledger.mark(entry.key, null);
    return done(null);
  }

  async function send(signInId: SignInId, key: string): Outcome {
    const { activeId } = ledger.state().roster;
    const remembered = activeId === signInId ? beneath(signInId) : activeId;
    await ledger.mark(key, { kind: 'signing-out', since: clock.now() });
    const answer = await mutating.mutate({
      kind: 'sign-out',
      target: signInId,
      restores: remembered,
      send: () => client.signOut(signInId),
      shownBy: (session) => !session.accounts.some((account) => account.signInId === signInId),
    });
    if (!answer.ok) return failed(key, answer.problem);
    reading.claim(areGone([signInId], terms(key)));
    // Between the two steps nobody is active at the server; no page should see that.
    if (answer.value === 'answered') await reading.readInTurn({ quiet: true });
    await putBack(remembered);
    await ledger.change({ journal: null }, { quiet: true });
    await ledger.mark(key, null);
    return done(null);
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
    if (roster.activeId !== null || !entryOf(roster, remembered) || remembered === null) return;
    const restored = await switching.restore(remembered);
    if (restored.ok) await reading.readInTurn();
  }

  async function failed(key: string, problem: ReturnType<typeof failure>): Outcome {
    await ledger.mark(
      key,
      problem.status === 429 ? null : { kind: 'failed', wish: 'sign-out', failure: problem },
    );
    return fail(problem);
  }

  const terms = (key: string) => ({
    sessionId: ledger.state().roster.sessionId ?? '',
    until: clock.now() + STALE_READS,
    broken: () => void ledger.mark(key, { kind: 'failed', wish: 'sign-out', failure: failure('not-taken') }),
  });

  async function signOutAll({ forgetLabels }: { forgetLabels: boolean }): Outcome {
    const barred = await bench.barrier();
    if (barred) return fail(barred);
    for (const callOff of waiting.values()) callOff();
    waiting.clear();
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
    const { roster } = ledger.state();
    reading.claim(areGone(liveIds(roster), { ...terms(''), broken: () => {} }));
    await ledger.change({
      roster: signedOutAll(roster, { forget, now: clock.now() }),
      works: new Map(),
      staleTabs: null,
    });
    await reading.readInTurn();
    return done(null);
  }

  return { signOut, undo, signOutAll, putBack };
}

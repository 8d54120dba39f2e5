import { done, fail, type Result } from '../../../../lib/result';
import { type Failure, failure } from '../../../../lib/session/failure';
import type { Puzzle } from '../../../../lib/session/flow';
import { flowRefusal } from '../../../../lib/session/refusal/flow-refusal';
import type { Origin } from '../../../../lib/session/types';
import type { SignInDesk } from './desk';

type Answer<Value> = Promise<Result<Value, Failure>>;
type Ask<Value> = (challenge: string | null) => Answer<Value>;

/** Asks what an app may want a proof of work for; a refused proof is made anew once (rule FR-5). */
export async function challenged<Value>(desk: SignInDesk, origin: Origin, ask: Ask<Value>): Answer<Value> {
  const first = await tryOnce(desk, origin, ask);
  if (first.ok || !isChallengeRefusal(first.problem)) return first;
  desk.pockets.current().challenge = null;
  const second = await tryOnce(desk, origin, ask);
  if (second.ok || !isChallengeRefusal(second.problem)) return second;
  return giveUp(desk);
}

async function tryOnce<Value>(desk: SignInDesk, origin: Origin, ask: Ask<Value>): Answer<Value> {
  const proof = await prove(desk, origin);
  return proof.ok ? ask(proof.value) : proof;
}

async function prove(desk: SignInDesk, origin: Origin): Answer<string | null> {
  const { ports } = desk;
  const pocket = desk.pockets.current();
  if (pocket.challenge !== null) return done(pocket.challenge);
  const puzzle = await ports.askFlow.challenge({ origin });
  if (!puzzle.ok) return isUnknownPuzzle(puzzle.problem) ? giveUp(desk) : puzzle;
  if (puzzle.value === null) return done(null);
  const solutions = await work(desk, puzzle.value);
  if (!solutions.ok) return solutions;
  const redeemed = await ports.askFlow.redeem({
    origin,
    token: puzzle.value.token,
    solutions: solutions.value,
  });
  if (redeemed.ok) pocket.challenge = redeemed.value;
  return redeemed;
}

async function work(desk: SignInDesk, puzzle: Puzzle): Answer<number[]> {
  const controller = new AbortController();
  const pocket = desk.pockets.current();
  pocket.solving = controller;
  const total = puzzle.pairs?.length ?? puzzle.count;
  const show = (finished: number) => desk.tell({ kind: 'puzzle', progress: { done: finished, total } });
  show(0);
  const solutions = await desk.ports.solve(puzzle, { onProgress: show, signal: controller.signal });
  pocket.solving = null;
  desk.tell({ kind: 'puzzle', progress: null });
  if (solutions) return done(solutions);
  return controller.signal.aborted ? fail(failure('aborted')) : giveUp(desk);
}

/** The app's own page can do what cannot be done here. */
function giveUp(desk: SignInDesk): Result<never, Failure> {
  desk.pockets.current().challenge = null;
  desk.tell({ kind: 'placed', place: { at: 'unsolved' } });
  return fail(failure('aborted'));
}

/** The puzzle came, but it is of a kind that this version does not know. */
const isUnknownPuzzle = (problem: Failure): boolean =>
  flowRefusal(problem, { asked: 'challenge' }).what === 'challenge-unsupported';

const isChallengeRefusal = (problem: Failure): boolean =>
  flowRefusal(problem, { asked: 'sign-in' }).what === 'challenge-refused';

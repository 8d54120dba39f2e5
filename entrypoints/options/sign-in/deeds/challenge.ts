import { done, fail, type Result } from '../../../../lib/result';
import { type Failure, failure } from '../../../../lib/session/failure';
import type { Puzzle } from '../../../../lib/session/flow';
import { flowRefusal } from '../../../../lib/session/refusal/flow-refusal';
import { refusedProof } from '../../../../lib/session/refusal/refused-proof';
import type { Origin } from '../../../../lib/session/types';
import type { Progress } from '../state/state';
import type { SignInDesk } from './desk';
import type { Pocket } from './pocket';

type Answer<Value> = Promise<Result<Value, Failure>>;
type Ask<Value> = (challenge: string | null) => Answer<Value>;

/** Asks what an app may want a proof of work for; a refused proof is made anew once (rule FR-5). */
export async function challenged<Value>(desk: SignInDesk, origin: Origin, ask: Ask<Value>): Answer<Value> {
  const work = { desk, origin, pocket: desk.pockets.current() };
  const first = await tryOnce(work, ask);
  if (first.ok || !refusedProof(first.problem)) return first;
  return tryAnew(work, ask);
}

/** Asks once more what was refused for its proof of work, with another one. */
export const provedAnew = <Value>(desk: SignInDesk, origin: Origin, ask: Ask<Value>): Answer<Value> =>
  tryAnew({ desk, origin, pocket: desk.pockets.current() }, ask);

async function tryAnew<Value>(work: Work, ask: Ask<Value>): Answer<Value> {
  work.pocket.challenge = null;
  const answer = await tryOnce(work, ask);
  return !answer.ok && refusedProof(answer.problem) ? giveUp(work) : answer;
}

/** For which flow a proof is made; another one may come to the desk meanwhile. */
interface Work {
  desk: SignInDesk;
  origin: Origin;
  pocket: Pocket;
}

async function tryOnce<Value>(work: Work, ask: Ask<Value>): Answer<Value> {
  const proof = await prove(work);
  if (isOver(work)) return fail(failure('aborted'));
  return proof.ok ? ask(proof.value) : proof;
}

const isOver = ({ desk, pocket }: Work): boolean => !desk.pockets.isFor(pocket);

async function prove(work: Work): Answer<string | null> {
  const { desk, origin, pocket } = work;
  const { ports } = desk;
  if (pocket.challenge !== null) return done(pocket.challenge);
  const puzzle = await ports.askFlow.challenge({ origin });
  if (!puzzle.ok) return isUnknownPuzzle(puzzle.problem) ? giveUp(work) : puzzle;
  if (puzzle.value === null) return done(null);
  const solutions = await solve(work, puzzle.value);
  if (!solutions.ok) return solutions;
  const redeemed = await ports.askFlow.redeem({
    origin,
    token: puzzle.value.token,
    solutions: solutions.value,
  });
  if (redeemed.ok) pocket.challenge = redeemed.value;
  return redeemed;
}

async function solve(work: Work, puzzle: Puzzle): Answer<number[]> {
  const { desk, pocket } = work;
  if (isOver(work)) return fail(failure('aborted'));
  const controller = new AbortController();
  pocket.solving = controller;
  const total = puzzle.pairs?.length ?? puzzle.count;
  const tell = (progress: Progress | null) => {
    if (!isOver(work)) desk.tell({ kind: 'puzzle', progress });
  };
  const show = (finished: number) => tell({ done: finished, total });
  show(0);
  const solutions = await desk.ports.solve(puzzle, { onProgress: show, signal: controller.signal });
  pocket.solving = null;
  tell(null);
  if (solutions) return done(solutions);
  return controller.signal.aborted ? fail(failure('aborted')) : giveUp(work);
}

/** The app's own page can do what cannot be done here. */
function giveUp(work: Work): Result<never, Failure> {
  const { desk, pocket } = work;
  pocket.challenge = null;
  if (!isOver(work)) desk.tell({ kind: 'placed', place: { at: 'unsolved' } });
  return fail(failure('aborted'));
}

/** The puzzle came, but it is of a kind that this version does not know. */
const isUnknownPuzzle = (problem: Failure): boolean =>
  flowRefusal(problem, { asked: 'challenge' }).what === 'challenge-unsupported';

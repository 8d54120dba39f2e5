import type { Result } from '../result';
import type { Failure } from '../session/failure';

const TRIES = 3;

/** Asks what changes nothing, and asks again when the answer was lost with the worker. */
export async function insist<Value>(
  ask: () => Promise<Result<Value, Failure>>,
  tries = TRIES,
): Promise<Result<Value, Failure>> {
  const answer = await ask();
  const lost = !answer.ok && answer.problem.kind === 'interrupted';
  return lost && tries > 1 ? insist(ask, tries - 1) : answer;
}

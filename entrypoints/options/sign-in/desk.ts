import type { Result } from '../../../lib/result';
import type { Questions } from '../../../lib/rpc/contract';
import type { FlowQuestions } from '../../../lib/rpc/flow-questions';
import type { Failure } from '../../../lib/session/failure';
import type { FlowView, Puzzle } from '../../../lib/session/flow';
import type { FlowQuestion } from '../../../lib/session/refusal-meaning';
import type { Origin } from '../../../lib/session/types';
import { problemsOf } from './problems';
import type { FieldName, SignInEvent, SignInState } from './state';

/** What the sign-in page needs from outside. */
export interface SignInPorts {
  askFlow: FlowQuestions;
  switchTo: Questions['switchTo'];
  solve: Solve;
  now(): number;
  /** Calls once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, call: () => void): () => void;
  closeTab(): void;
}

/** Solutions, or null when the puzzle cannot be solved in time or was given up. */
export type Solve = (puzzle: Puzzle, run: SolveRun) => Promise<number[] | null>;

export interface SolveRun {
  onProgress(done: number): void;
  signal: AbortSignal;
}

/** Where a deed reads the state and tells what happened. */
export interface SignInDesk {
  ports: SignInPorts;
  now(): SignInState;
  tell(event: SignInEvent): void;
  pocket: Pocket;
}

/** What must outlive one question but is no business of the state: it is never painted or written down. */
export interface Pocket {
  /** A redeemed challenge serves one flow (section 4.3). */
  challenge: string | null;
  /** Leave to set a new password, traded for a mailed code. */
  reset: string | null;
  invitation: string | null;
  /** Ends the calculation that runs. */
  solving: AbortController | null;
  /** Calls off the check of a name that is still being typed. */
  check: (() => void) | null;
}

export const emptyPocket = (): Pocket => ({
  challenge: null,
  reset: null,
  invitation: null,
  solving: null,
  check: null,
});

/** The flow on the desk with its app; deeds that need one do nothing without it. */
export function withFlow(desk: SignInDesk, act: (flow: FlowView, origin: Origin) => void): void {
  const { flow, busy } = desk.now();
  if (flow && !busy) act(flow, flow.origin);
}

/** Waits for an answer that is the flow as it is now; null when it was refused. */
export async function move(
  desk: SignInDesk,
  asked: FlowQuestion,
  asking: Promise<Result<FlowView, Failure>>,
): Promise<FlowView | null> {
  const answer = await settle(desk, asked, asking);
  if (!answer.ok) return null;
  desk.tell({ kind: 'answered', flow: answer.value, now: desk.ports.now() });
  return answer.value;
}

/** Waits for an answer; a refusal is said on the card. */
export async function settle<Value>(
  desk: SignInDesk,
  asked: FlowQuestion,
  asking: Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  desk.tell({ kind: 'asked' });
  const answer = await asking;
  if (!answer.ok) refuse(desk, asked, answer.problem);
  return answer;
}

/** Says on the card what the server or the way to it did not allow. */
export function refuse(desk: SignInDesk, asked: FlowQuestion, failure: Failure): void {
  const { flow } = desk.now();
  const problems = flow ? problemsOf(failure, { asked, flow }) : [];
  desk.tell({ kind: 'refused', problems, now: desk.ports.now() });
}

/** Says at a field why nothing was sent. */
export const object = (desk: SignInDesk, field: FieldName, text: string): void =>
  desk.tell({ kind: 'objected', problems: [{ field, text, next: 'retry' }] });

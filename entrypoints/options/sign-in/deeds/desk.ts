import { fail, type Result } from '../../../../lib/result';
import type { AllQuestions, FlowQuestions, Refusal } from '../../../../lib/rpc/contract';
import { type Failure, failure } from '../../../../lib/session/failure';
import type { FlowView, Puzzle } from '../../../../lib/session/flow';
import type { PasskeyAnswer, PasskeyRequest } from '../../../../lib/session/passkey';
import type { Origin } from '../../../../lib/session/types';
import type { FieldName, Problem, SignInEvent, SignInState } from '../state/state';
import { type AskedFor, problemsOf } from '../words/problems';
import type { Pockets } from './pocket';

/** What the sign-in page needs from outside. */
export interface SignInPorts {
  askFlow: FlowQuestions;
  switchTo: AllQuestions['switchTo'];
  signOut: AllQuestions['signOut'];
  showSignInTab: AllQuestions['showSignInTab'];
  solve: Solve;
  /** Whether a passkey that is used here can be good at all. */
  mayAskPasskey(): boolean;
  /** Asks the browser for a passkey; the signal gives it up. */
  passkey(request: PasskeyRequest, signal: AbortSignal): Promise<Result<PasskeyAnswer, PasskeyTrouble>>;
  /** All as in lib/platform/permissions; the second only straight from a click, and a browser that throws says no. */
  hostsGranted(origins: Origin[]): Promise<boolean>;
  requestHosts(origins: Origin[]): Promise<boolean>;
  releaseHosts(origins: Origin[]): Promise<boolean>;
  now(): number;
  /** Calls once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, call: () => void): () => void;
  closeTab(): void;
}

/** `unable`: this browser does not do it on a page of ours. `unused`: the person gave none, or the browser took none. */
export type PasskeyTrouble = 'unable' | 'unused';

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
  pockets: Pockets;
}

/** The flow on the desk with its app; deeds that need one do nothing without it. */
export function withFlow(desk: SignInDesk, act: (flow: FlowView, origin: Origin) => void): void {
  const { flow, busy } = desk.now();
  if (flow && !busy) act(flow, flow.origin);
}

/** Waits for an answer that is the flow as it is now; null when it was refused. */
export async function awaitFlow(
  desk: SignInDesk,
  asked: AskedFor,
  asking: Promise<Result<FlowView, Refusal>>,
): Promise<FlowView | null> {
  const answer = await awaitAnswer(desk, asked, asking);
  if (!answer.ok) return null;
  desk.tell({ kind: 'answered', flow: answer.value, now: desk.ports.now() });
  return answer.value;
}

/** Waits for an answer; a refusal is said on the card. */
export async function awaitAnswer<Value>(
  desk: SignInDesk,
  asked: AskedFor,
  asking: Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Failure>> {
  const pocket = desk.pockets.current();
  desk.tell({ kind: 'asked' });
  const answer = await asking;
  // Another flow is on the desk by now: this answer is not for its card, nor for its pocket.
  if (!desk.pockets.isFor(pocket)) return fail(failure('aborted'));
  if (!answer.ok) refuse(desk, asked, answer.problem);
  return answer;
}

/** Says on the card what the server or the way to it did not allow. */
export function refuse(desk: SignInDesk, asked: AskedFor, refusal: Refusal): void {
  const { flow } = desk.now();
  const problems = flow ? problemsOf(refusal, { asked, flow }) : [];
  desk.tell({ kind: 'refused', problems, now: desk.ports.now(), after: refusal.after ?? 0 });
}

/** Says what an answer that was good does not allow; nothing, where it is of no use any more. */
export const turnDown = (desk: SignInDesk, ...problems: Problem[]): void =>
  desk.tell({ kind: 'refused', problems, now: desk.ports.now() });

/** Says at a field why nothing was sent. */
export const object = (desk: SignInDesk, field: FieldName, text: string): void =>
  desk.tell({ kind: 'objected', problems: [{ field, text, next: 'retry' }] });

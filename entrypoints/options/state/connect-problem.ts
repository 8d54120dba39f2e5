import type { Failure } from '../../../lib/session/failure';
import type { PastedProblem } from '../../../lib/session/pasted/pasted';

/** What stands at the field: why the app was not connected. */
export type ConnectProblem =
  | { kind: 'address'; problem: PastedProblem }
  | { kind: 'unseen' } // the browser lets nobody look at the page in front
  | { kind: 'already'; name: string }
  | { kind: 'not-allowed'; host: string } // by the administrator of the browser
  | { kind: 'denied'; host: string }
  | { kind: 'page'; host: string } // a web page stands there
  | { kind: 'not-wacht'; host: string }
  | { kind: 'no-answer'; host: string; failure: Failure };

/** What is said while somebody types: no more letters make an app's address of it, or a setting has to be turned on. */
export const toldAtOnce = (problem: PastedProblem): Extract<ConnectProblem, { kind: 'address' }> | null =>
  problem === 'local-apps-off' || problem === 'shared-ending' ? { kind: 'address', problem } : null;

/** Whether a host has answered, but not as Wacht does; any other failure is no answer worth judging. */
export const isVerdict = (failure: Failure): boolean =>
  ['http', 'parse', 'too-large', 'redirected'].includes(failure.kind) && !isBusy(failure);

/** Whether the same host may well answer in a moment. */
export const mayAnswerSoon = (failure: Failure): boolean => failure.kind === 'offline' || isBusy(failure);

export function missProblem(host: string, failure: Failure): ConnectProblem {
  if (!isVerdict(failure)) return { kind: 'no-answer', host, failure };
  return failure.kind === 'http' ? { kind: 'not-wacht', host } : { kind: 'page', host };
}

const isBusy = ({ status }: Failure): boolean => status !== null && (status === 429 || status >= 500);

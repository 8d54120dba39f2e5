import type { AddressProblem } from '../../../lib/session/address';
import type { Failure } from '../../../lib/session/failure';
import type { Mode, Origin } from '../../../lib/session/types';

/** What was typed, once it is known to name a host. The mode is known only when a key was typed. */
export interface Target {
  origin: Origin;
  mode: Mode | null;
}

export type ConnectProblem =
  | { kind: 'address'; problem: AddressProblem }
  | { kind: 'already'; name: string }
  | { kind: 'denied'; host: string }
  | { kind: 'not-wacht'; host: string }
  | { kind: 'no-answer'; host: string; failure: Failure };

/** Where a person stands on the way from a typed address to a connected app. */
export type ConnectState =
  | { at: 'form'; text: string; problem: ConnectProblem | null }
  | { at: 'asking'; text: string; target: Target } // the browser's permission prompt is open
  | { at: 'probing'; text: string; target: Target }
  | { at: 'trust'; text: string; target: Target; name: string; failure: Failure | null }
  | { at: 'connecting'; text: string; target: Target; name: string }
  | { at: 'connected'; target: Target; name: string };

/** What a late answer is about: one that no longer fits the state is dropped. */
interface About {
  origin: Origin;
}

export type ConnectEvent =
  | { kind: 'typed'; text: string }
  | { kind: 'refused'; problem: ConnectProblem }
  | { kind: 'submitted'; target: Target }
  | ({ kind: 'granted' } & About)
  | ({ kind: 'denied' } & About)
  | ({ kind: 'found'; name: string } & About)
  | ({ kind: 'not-found'; failure: Failure } & About)
  | ({ kind: 'accepted' } & About)
  | ({ kind: 'connected'; name: string } & About)
  | ({ kind: 'failed'; failure: Failure } & About)
  | { kind: 'left' };

export const EMPTY_FORM: ConnectState = { at: 'form', text: '', problem: null };

/** The next state; an event that does not fit the present one changes nothing. */
export function connectStep(state: ConnectState, event: ConnectEvent): ConnectState {
  if (event.kind === 'left') return EMPTY_FORM;
  if (state.at === 'form') return fillForm(state, event);
  if (!('origin' in event) || event.origin !== state.target.origin) return state;
  return answer(state, event);
}

/** Whether the host of this state is granted, or about to be, only for the sake of a look at it. */
export const borrowsHost = (
  state: ConnectState,
): state is Exclude<ConnectState, { at: 'form' | 'connected' }> =>
  state.at !== 'form' && state.at !== 'connected';

type Form = Extract<ConnectState, { at: 'form' }>;
type Underway = Exclude<ConnectState, Form>;
type Answered = Extract<ConnectEvent, About>;

function fillForm(state: Form, event: ConnectEvent): ConnectState {
  if (event.kind === 'typed') return { ...state, text: event.text, problem: null };
  if (event.kind === 'refused') return { ...state, problem: event.problem };
  if (event.kind === 'submitted') return { at: 'asking', text: state.text, target: event.target };
  return state;
}

function answer(state: Underway, event: Answered): ConnectState {
  switch (state.at) {
    case 'asking':
      return answerPrompt(state, event);
    case 'probing':
      return answerProbe(state, event);
    case 'trust':
      return event.kind === 'accepted' ? { ...omitFailure(state), at: 'connecting' } : state;
    case 'connecting':
      return answerConnect(state, event);
    case 'connected':
      return state;
  }
}

type At<Place extends ConnectState['at']> = Extract<ConnectState, { at: Place }>;

function answerPrompt(state: At<'asking'>, event: Answered): ConnectState {
  const { text, target } = state;
  if (event.kind === 'granted') return { at: 'probing', text, target };
  if (event.kind !== 'denied') return state;
  return { at: 'form', text, problem: { kind: 'denied', host: hostOf(target.origin) } };
}

function answerProbe(state: At<'probing'>, event: Answered): ConnectState {
  const { text, target } = state;
  if (event.kind === 'found') return { at: 'trust', text, target, name: event.name, failure: null };
  if (event.kind !== 'not-found') return state;
  return { at: 'form', text, problem: probeProblem(hostOf(target.origin), event.failure) };
}

function answerConnect(state: At<'connecting'>, event: Answered): ConnectState {
  const { text, target, name } = state;
  if (event.kind === 'connected') return { at: 'connected', target, name: event.name };
  if (event.kind === 'failed') return { at: 'trust', text, target, name, failure: event.failure };
  return state;
}

/** A host that answered, but not as Wacht does, is told apart from one that gave no answer worth judging. */
function probeProblem(host: string, failure: Failure): ConnectProblem {
  const busy = failure.status !== null && (failure.status === 429 || failure.status >= 500);
  const stranger = failure.kind === 'parse' || failure.kind === 'redirected' || failure.kind === 'http';
  return stranger && !busy ? { kind: 'not-wacht', host } : { kind: 'no-answer', host, failure };
}

const omitFailure = ({ text, target, name }: At<'trust'>) => ({ text, target, name });

export const hostOf = (origin: Origin): string => new URL(origin).host;

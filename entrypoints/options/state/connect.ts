import type { Failure } from '../../../lib/session/failure';
import type { PageTraces } from '../../../lib/session/pasted/page-traces';
import type { Mode, Origin } from '../../../lib/session/types';
import { type ConnectProblem, isVerdict, mayAnswerSoon, missProblem } from './connect-problem';

/** The host that is asked for. The mode is known only when a key was pasted. */
export interface Target {
  origin: Origin;
  mode: Mode | null;
}

/** What was pasted, and which of the hosts that it leads to were asked in vain. */
interface Search {
  text: string;
  missed: readonly Origin[];
  /** What a look at the page in front brought, where its address is the text. */
  looked: PageTraces | null;
}

interface Found extends Search {
  target: Target;
  /** What the app says it is called; null where its server tells that only to those who connect it (section 2.7). */
  name: string | null;
}

/** Where a person stands on the way from something pasted to a connected app. */
export type ConnectState =
  | (Search & {
      at: 'form';
      /** What was understood can be read: before that the browser is asked for nothing. */
      shown: boolean;
      /** The host that the person chose among those it may be. */
      chosen: Origin | null;
      problem: ConnectProblem | null;
    })
  | (Search & { at: 'asking'; target: Target }) // the browser's permission prompt is open
  | (Search & { at: 'probing'; target: Target })
  | (Found & { at: 'trust'; failure: Failure | null })
  | (Found & { at: 'connecting' })
  | { at: 'connected'; target: Target; name: string };

/** What a late answer is about: one that no longer fits the state is dropped. */
interface About {
  origin: Origin;
}

export type ConnectEvent =
  | { kind: 'typed'; text: string }
  | { kind: 'looked'; traces: PageTraces | null } // null where nobody was let
  | { kind: 'shown' }
  | { kind: 'chosen'; origin: Origin }
  | { kind: 'refused'; problem: ConnectProblem }
  | { kind: 'submitted'; target: Target }
  | ({ kind: 'granted' } & About)
  | ({ kind: 'denied' } & About)
  | ({ kind: 'found'; name: string | null } & About)
  | ({ kind: 'not-found'; failure: Failure } & About)
  | ({ kind: 'accepted' } & About)
  | ({ kind: 'connected'; name: string } & About)
  | ({ kind: 'failed'; failure: Failure } & About)
  | { kind: 'left' };

export type Form = At<'form'>;

export const formWith = (text: string, looked: PageTraces | null = null): Form => ({
  at: 'form',
  text,
  missed: [],
  looked,
  shown: false,
  chosen: null,
  problem: null,
});

/** Nobody is typing, so that what was understood needs no quiet. */
const formOfLook = (traces: PageTraces | null): Form =>
  traces ? { ...formWith(traces.page, traces), shown: true } : { ...EMPTY_FORM, problem: { kind: 'unseen' } };

export const EMPTY_FORM: Form = formWith('');

/** The next state; an event that does not fit the present one changes nothing. */
export function connectStep(state: ConnectState, event: ConnectEvent): ConnectState {
  if (event.kind === 'left') return EMPTY_FORM;
  if (event.kind === 'looked') return borrowsHost(state) ? state : formOfLook(event.traces);
  if (state.at === 'form') return fillForm(state, event);
  if (!('origin' in event) || event.origin !== state.target.origin) return state;
  return answer(state, event);
}

/** Whether the host of this state is granted, or about to be, only for the sake of a look at it. */
export const borrowsHost = (
  state: ConnectState,
): state is Exclude<ConnectState, { at: 'form' | 'connected' }> =>
  state.at !== 'form' && state.at !== 'connected';

type At<Place extends ConnectState['at']> = Extract<ConnectState, { at: Place }>;

function fillForm(state: Form, event: ConnectEvent): ConnectState {
  switch (event.kind) {
    case 'typed':
      return formWith(event.text, event.text === state.text ? state.looked : null);
    case 'shown':
      return { ...state, shown: true };
    case 'chosen':
      return { ...state, chosen: event.origin, problem: null };
    case 'refused':
      return { ...state, problem: event.problem };
    case 'submitted':
      return { ...searchOf(state), at: 'asking', target: event.target };
    default:
      return state;
  }
}

function answer(state: Exclude<ConnectState, Form>, event: ConnectEvent): ConnectState {
  switch (state.at) {
    case 'asking':
      return answerPrompt(state, event);
    case 'probing':
      return answerProbe(state, event);
    case 'trust':
      return event.kind === 'accepted' ? { ...foundOf(state), at: 'connecting' } : state;
    case 'connecting':
      return answerConnect(state, event);
    case 'connected':
      return state;
  }
}

function answerPrompt(state: At<'asking'>, event: ConnectEvent): ConnectState {
  const { target } = state;
  if (event.kind === 'granted') return { ...state, at: 'probing' };
  if (event.kind !== 'denied') return state;
  return backAt(state, { chosen: target.origin, problem: { kind: 'denied', host: hostOf(target.origin) } });
}

function answerProbe(state: At<'probing'>, event: ConnectEvent): ConnectState {
  const { target } = state;
  if (event.kind === 'found')
    return { ...searchOf(state), target, at: 'trust', name: event.name, failure: null };
  return event.kind === 'not-found' ? miss(state, event.failure) : state;
}

function answerConnect(state: At<'connecting'>, event: ConnectEvent): ConnectState {
  const { target, name } = state;
  if (event.kind === 'connected') return { at: 'connected', target, name: event.name };
  if (event.kind !== 'failed') return state;
  // Only now a server without a name has been asked what it is.
  if (name === null && isVerdict(event.failure)) return miss(state, event.failure);
  return { ...foundOf(state), at: 'trust', failure: event.failure };
}

/** Back at the form, which leads on to the next host, or to the same one when it may answer in a moment. */
function miss(state: At<'probing' | 'connecting'>, failure: Failure): Form {
  const { missed, target } = state;
  const told = { problem: missProblem(hostOf(target.origin), failure) };
  if (mayAnswerSoon(failure)) return backAt(state, { ...told, chosen: target.origin });
  const others = missed.filter((origin) => origin !== target.origin);
  return { ...backAt(state, { ...told, chosen: null }), missed: [...others, target.origin] };
}

const backAt = (search: Search, told: Pick<Form, 'chosen' | 'problem'>): Form => ({
  ...searchOf(search),
  at: 'form',
  shown: true,
  ...told,
});

const searchOf = ({ text, missed, looked }: Search): Search => ({ text, missed, looked });
const foundOf = ({ target, name, ...search }: Found): Found => ({ ...searchOf(search), target, name });

export const hostOf = (origin: Origin): string => new URL(origin).host;

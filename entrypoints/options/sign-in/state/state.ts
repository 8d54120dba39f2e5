import type { Way } from '../../../../lib/session/auth-settings';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import type { FormField } from '../../../../lib/session/refusal/form-field';
import type { NextDeed } from '../../../../lib/session/refusal/meaning';
import { type Place, placeIn } from './place';
import { stepKey } from './step-key';

/** Everything the sign-in page knows. Passwords, codes and tokens never come in here: they live in their inputs. */
export interface SignInState {
  /** Undefined until the worker has said which flow runs; null when none does. */
  flow: FlowView | null | undefined;
  /** Why the flow could not be read. */
  unread: Failure | null;
  place: Place;
  /** The way in that the person chose; null for the app's own first choice. */
  way: Way | null;
  /** Who the person says they are, as typed. */
  identifier: string;
  busy: boolean;
  problems: Problem[];
  /** How far the flow had been told when they were: news up to there says nothing against them. */
  refusedAfter: number;
  /** How many answers have come: with each one what was asked with a secret clears that from its field. */
  replies: number;
  puzzle: Progress | null;
  /** Names that somebody has already, as far as they were checked while typing. */
  checked: Partial<Record<Checkable, Checked>>;
  /** Wall clock of the last tick or answer, for the countdowns. Milliseconds since 1970. */
  now: number;
}

export type FieldName = FormField | 'last_digits' | 'invitation';

/** What is wrong, at which field; without one it concerns the whole card. */
export interface Problem {
  field: FieldName | null;
  text: string;
  next: WayOn;
}

/** What helps; an invitation can open what is closed, and a password what an organisation cannot. */
export type WayOn = NextDeed | 'invitation' | 'password';

export interface Progress {
  done: number;
  total: number;
}

export type Checkable = 'email' | 'username';

export interface Checked {
  typed: string;
  taken: boolean;
}

export type SignInEvent =
  | { kind: 'news'; flow: FlowView | null }
  | { kind: 'unread'; failure: Failure }
  | { kind: 'asked' }
  | { kind: 'answered'; flow: FlowView | null; now: number }
  | { kind: 'refused'; problems: Problem[]; now: number; after?: number }
  | { kind: 'objected'; problems: Problem[] } // nothing was sent: what is typed stays
  | { kind: 'placed'; place: Place }
  | { kind: 'chose'; way: Way; place: Place }
  | { kind: 'named'; identifier: string }
  | { kind: 'puzzle'; progress: Progress | null }
  | { kind: 'checked'; field: Checkable; checked: Checked | null }
  | { kind: 'tick'; now: number };

export const UNREAD: SignInState = {
  flow: undefined,
  unread: null,
  place: { at: 'flow' },
  way: null,
  identifier: '',
  busy: false,
  problems: [],
  refusedAfter: 0,
  replies: 0,
  puzzle: null,
  checked: {},
  now: 0,
};

export function signInStep(state: SignInState, event: SignInEvent): SignInState {
  switch (event.kind) {
    case 'news':
      return follow(state, event.flow);
    case 'unread':
      return { ...state, busy: false, unread: event.failure };
    case 'asked':
      return { ...state, busy: true, problems: [] };
    case 'answered':
      return { ...replied(follow(state, event.flow), event.now), problems: [] };
    case 'refused':
      return { ...replied(state, event.now), problems: event.problems, refusedAfter: event.after ?? 0 };
    case 'objected':
      return { ...state, problems: event.problems };
    case 'tick':
      return { ...state, now: event.now };
    default:
      return stepAside(state, event);
  }
}

type AsideEvent = Extract<SignInEvent, { kind: 'placed' | 'chose' | 'named' | 'puzzle' | 'checked' }>;

function stepAside(state: SignInState, event: AsideEvent): SignInState {
  switch (event.kind) {
    case 'placed':
      return { ...state, ...FRESH, place: event.place };
    case 'chose':
      return { ...state, ...FRESH, way: event.way, place: event.place };
    case 'named':
      return { ...state, identifier: event.identifier };
    case 'puzzle':
      return { ...state, puzzle: event.progress };
    case 'checked':
      return {
        ...state,
        checked: { ...state.checked, [event.field]: event.checked ?? undefined },
        problems: state.problems.filter(({ field }) => field !== event.field),
      };
  }
}

/** What a new card starts with. */
const FRESH = { busy: false, problems: [], checked: {} };

const replied = (state: SignInState, now: number): SignInState => ({
  ...state,
  busy: false,
  puzzle: null,
  now,
  replies: state.replies + 1,
});

/** The same step told again changes nothing that a person is in the middle of; another flow is another page. */
function follow(state: SignInState, flow: FlowView | null): SignInState {
  if (flow && isBehind(state, flow)) return state;
  const known = { ...state, flow, unread: null };
  if (stepKey(state.flow) === stepKey(flow)) return known;
  const isSameFlow = !state.flow || state.flow.id === flow?.id;
  return {
    ...known,
    ...FRESH,
    problems: isSameFlow && flow && flow.revision <= state.refusedAfter ? state.problems : [],
    puzzle: isSameFlow ? state.puzzle : null,
    busy: isSameFlow && state.busy,
    place: placeIn(flow),
    way: isSameFlow ? state.way : null,
    identifier: flow?.identifier || (isSameFlow ? state.identifier : ''),
    replies: state.replies + 1,
  };
}

/** News goes another way than answers, and may come after what was told later. */
const isBehind = ({ flow: known }: SignInState, { id, revision }: FlowView): boolean =>
  known?.id === id && revision < known.revision;

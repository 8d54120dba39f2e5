import type { View } from '../../../lib/session/view';
import { isNewer } from '../../../lib/session/view';
import { arrange } from './arrange';
import type { PopupEvent } from './event';
import { nextGesture } from './next-gesture';
import { rowIn } from './row-index';
import type { Said } from './said';
import { openAfter, opens, selectedAfter } from './selection';
import { appName, rowOf } from './selectors';
import { isOver } from './slip-over';
import { type PopupState, startState, withMoment } from './state';
import type { Slip } from './wish';

/** The popup after one event. Pure: time and answers come in with the events. */
export const nextState = (state: PopupState, event: PopupEvent): PopupState =>
  withMoment(state, after(state, event));

function after(state: PopupState, event: PopupEvent): PopupState {
  switch (event.kind) {
    case 'indexed':
      return afterIndex(state, event);
    case 'app-chosen':
      return afterChoosing(state, event);
    case 'painted':
      return afterPaint(state, event.view);
    case 'wished':
      return afterWish(state, event);
    case 'wish-answered':
      return afterAnswer(state, event);
    case 'add-refused':
      return { ...state, open: null, addRefused: true };
    case 'elsewhere':
      return afterElsewhere(state, event);
    case 'opened':
      return opens(state, event.open) ? nextGesture(state, event) : state;
    default:
      return nextGesture(state, event);
  }
}

type EventOf<Kind extends PopupEvent['kind']> = Extract<PopupEvent, { kind: Kind }>;

function afterIndex(state: PopupState, { index, here }: EventOf<'indexed'>): PopupState {
  return { ...state, index, here, settings: { ...state.settings, theme: index.theme } };
}

/** Another app is another popup: only what belongs to the browser stays. */
function afterChoosing(state: PopupState, { origin, view }: EventOf<'app-chosen'>): PopupState {
  const fresh = startState({ ...state, origin, view });
  const said: Said = { kind: 'plain', name: appName(fresh) };
  const { settings, hidden, keyless } = state;
  const others = state.others && { ...state.others, [`${state.origin}`]: { ...state, others: undefined } };
  return { ...fresh, settings, hidden, keyless, said, others };
}

/** What happens in an app that is not in front, which is as it would be there. Only what was asked for here is said. */
function afterElsewhere(state: PopupState, { app, event }: EventOf<'elsewhere'>): PopupState {
  const before = state.others?.[app];
  if (!before) return state;
  const after = nextState(before, event);
  const told = { ...state, others: { ...state.others, [app]: after } };
  const wish = before.wish ?? after.wish;
  if (!wish) return told;
  const { said } = after;
  const reached = after.view?.activeKey === wish.key && { ...REACHED, switched: false, switchedIn: app };
  return {
    ...told,
    ...reached,
    said: said?.kind === 'active' ? { kind: 'activeIn', name: said.name, app: appName(after) } : said,
  };
}

/** What was typed led to the account that is active now; it would hide everybody else. */
const REACHED = { wish: null, typed: '', literal: false, switchedIn: undefined };

/** Law L12: an older view is never painted over a newer one. */
function afterPaint(state: PopupState, told: View): PopupState {
  const app = told.app.origin;
  if (app !== state.origin)
    return afterElsewhere(state, { kind: 'elsewhere', app, event: { kind: 'painted', view: told } });
  if (state.view && !isNewer(told, { ...state.view, more: state.owed })) return state;
  const view = withRest(told, state.view);
  const isArranged = view.arranged !== state.view?.arranged;
  const reached = view.activeKey !== null && state.wish?.key === view.activeKey;
  const done = reached && { ...REACHED, switched: true };
  return {
    ...state,
    ...done,
    slip: reached || (state.slip && isOver(state.slip, state.view, view)) ? null : state.slip,
    view,
    stood: isArranged ? undefined : (state.stood ?? state.view?.rows),
    owed: told.more,
    // Another end is told of anew.
    listsEnded: state.listsEnded && view.phase === 'ended',
    open: openAfter(state, view),
    lastActive: view.activeKey ?? state.lastActive,
    slots: arrange({ ...state, slots: isArranged ? [] : state.slots }, view),
    selected: state.selectedIn ? state.selected : selectedAfter(state, view),
    said:
      emptySaid(state.view, view) ?? leaverSaid(state.view, view) ?? activeSaid(state, view) ?? state.said,
  };
}

/**
 * News of a long list hold its first rows only. Until the rest is here, too, those that were known before stand in for
 * it: neither the selection nor the place where the list is scrolled to may be lost for a moment.
 */
function withRest(view: View, before: View | null): View {
  if (view.more === 0 || !before) return view;
  const told = new Set(view.rows.map(({ key }) => key));
  // Whoever has left the first rows for good came before those that are not told of.
  const rest = before.rows.filter(({ key }) => !told.has(key)).slice(-view.more);
  return { ...view, rows: [...view.rows, ...rest], more: view.more - rest.length };
}

/** A pointer that is lost and put back, as after the sign-out of another account, is not worth a word (rule FR-3). */
function activeSaid({ lastActive, view: before }: PopupState, view: View): Said | null {
  const active = rowIn(view, view.activeKey);
  if (active) return active.key === lastActive ? null : { kind: 'active', name: active.title };
  const lost = before?.activeKey && view.phase === 'signed-in';
  return lost ? { kind: 'nobodyActive', name: view.app.name } : null;
}

/** Nobody is left, whether their names stay or not. */
function emptySaid(before: View | null, { phase, app }: View): Said | null {
  if (before?.phase !== 'signed-in' || phase === 'signed-in') return null;
  return { kind: phase === 'ended' ? 'sessionGone' : 'everybodyOut', name: app.name };
}

function leaverSaid(before: View | null, view: View): Said | null {
  const left = view.rows.find(({ key, state }) => state === 'ended' && rowIn(before, key)?.state === 'live');
  return left ? { kind: 'signedOut', name: left.title } : null;
}

function afterWish(state: PopupState, { wish }: EventOf<'wished'>): PopupState {
  const row = rowOf(state, wish.key);
  const said: Said | null = row ? { kind: 'switching', name: row.title } : state.said;
  return {
    ...state,
    now: Math.max(state.now, wish.since),
    wish,
    slip: null,
    selected: wish.key,
    selectedIn: undefined,
    open: null,
    said,
  };
}

/** Only the last wish counts: the answer to one that was replaced says nothing any more (rule FR-2). */
function afterAnswer(state: PopupState, { wish, failure }: EventOf<'wish-answered'>): PopupState {
  if (state.wish !== wish) return state;
  if (!failure || failure.kind === 'superseded') return { ...state, wish: null };
  const slip: Slip = { key: wish.key, asked: 'switch', failure };
  // Nobody is being switched to any more: the failure is spoken instead.
  return { ...state, wish: null, slip, said: null };
}

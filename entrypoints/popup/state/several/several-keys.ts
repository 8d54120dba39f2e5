import type { Origin } from '../../../../lib/session/types';
import { asksToGo } from '../asks-to-go';
import { heldIntent, NOTHING } from '../held-key';
import { type Intent, inApp } from '../intent';
import { isComposed, isOfOthers, type KeyPress } from '../key-facts';
import { type KeyContext, keyIntent } from '../keyboard';
import { walkTo } from '../list-walk';
import { isMenuKey } from '../menu-key';
import { rowIntent } from '../own/own-keys';
import { otherApps } from '../selectors';
import { sideOf } from '../side-of';
import type { PopupState } from '../state';
import { backRow } from '../way-back';
import { appThere } from './app-there';
import { type OneList, oneList } from './one-list';
import { openApp } from './open-app';
import { staysActive } from './stays-active';
import { appOf, closed, isOpened, opened, type Stop } from './stops';

/** What a key means, or null when it is left to the browser: in the filter the keys of the list lead over all apps. */
export function severalIntent(press: KeyPress, context: KeyContext): Intent | null {
  const { state, inFilter } = context;
  const app = openApp(state);
  const top = app === undefined ? null : appThere(state, app);
  if (top) return inThat(app, keyIntent(press, { ...context, state: top }));
  if (!inFilter || state.open) return keyIntent(press, context);
  const list = oneList(state);
  const isPlain = !press.altKey && !isComposed(press);
  const meant = (isPlain ? meaningOf(press, list, context) : null) ?? stopIntent(press, state, list);
  if (meant) return press.repeat ? heldIntent(press, meant, inFilter) : meant;
  return keyIntent(press, { ...context, state: { ...state, ...keyboardOf(state, list) } });
}

function meaningOf(press: KeyPress, list: OneList, { state, caret, rightToLeft }: KeyContext): Intent | null {
  const { typed, literal } = state;
  if (asksToGo(press)) return press.key === 'Enter' ? chooseIntent(state, list, true) : null;
  if (otherApps(state).length === 0) return null;
  const to = walkTo(press.key, { at: list.place, last: list.count - 1, caret, typed });
  if (to !== null) return selectIntent(state, list, to);
  if (press.key === 'Enter') return chooseIntent(state, list, false);
  if (typed !== '' || literal) return null;
  return press.key === '0' ? backIntent(state) : sideIntent(sideOf(press.key, rightToLeft), state, list);
}

const inThat = (app: Origin | undefined, intent: Intent | null) => intent && inApp(app, intent);

/** What can be done with an account of another app, as with one in front. */
function stopIntent(press: KeyPress, state: PopupState, { stop }: OneList): Intent | null {
  const app = stop && appOf(state, stop);
  const there = app === undefined ? null : appThere(state, app);
  const key = stop?.row?.key;
  if (!there || key === undefined) return null;
  return inThat(app, rowIntent(press, there, key) ?? thereIntent(press, state, key));
}

function thereIntent(press: KeyPress, { typed, literal }: PopupState, key: string): Intent | null {
  if (isOfOthers(press)) return null;
  if (isMenuKey(press)) return { kind: 'opened', open: { kind: 'row', key } };
  const isDelete = press.key === 'Delete' && !press.shiftKey && !press.altKey;
  return isDelete && typed === '' && !literal ? { kind: 'sign-out', key } : null;
}

/** Where the keyboard is, for keys that act in the app in front alone, and not on who is active there. */
function keyboardOf(
  state: PopupState,
  { stop, selected }: OneList,
): Pick<PopupState, 'selected' | 'selectedIn'> {
  if (!stop) return { selected: selected?.key ?? null, selectedIn: undefined };
  return { selected: keyOf(stop), selectedIn: stop.isActive ? stop.face.origin : appOf(state, stop) };
}

/** Who is active already can only be gone to. */
function chooseIntent(state: PopupState, { stop, selected }: OneList, goes: boolean): Intent | null {
  const key = stop ? keyOf(stop) : selected?.key;
  if (key === undefined) return null;
  const isStaying = stop !== undefined && staysActive(state, stop);
  return { kind: 'choose', key, app: stop && appOf(state, stop), goes: goes || isStaying };
}

function selectIntent(state: PopupState, { found, stops }: OneList, place: number): Intent {
  const stop = stops[place - found.length];
  const selected = stop ? keyOf(stop) : (found[place]?.key ?? null);
  return { kind: 'changed', to: { selected, selectedIn: stop && appOf(state, stop), pointed: null } };
}

const keyOf = ({ row }: Stop): string => row?.key ?? '';

/** Keys that also edit text act only while there is no text. */
function sideIntent(side: ReturnType<typeof sideOf>, state: PopupState, { stop }: OneList): Intent | null {
  if (!stop || !side) return null;
  if (side === 'back')
    return { kind: 'changed', to: isOpened(state, stop.face.origin) ? closed(state, stop) : {} };
  return stop.row ? placesIntent(state, stop) : { kind: 'changed', to: opened(state, stop) };
}

const placesIntent = (state: PopupState, stop: Stop): Intent =>
  inApp(appOf(state, stop), { kind: 'open-places', key: keyOf(stop) });

/** Right after a switch in another app, back there; while one runs nobody knows yet where that is. */
function backIntent(state: PopupState): Intent | null {
  if (Object.values(state.others ?? {}).some(({ wish }) => wish !== null)) return NOTHING;
  const app = state.switchedIn;
  const there = app === undefined ? null : appThere(state, app);
  const back = there && backRow(there);
  return back && { kind: 'choose', key: back.key, app };
}

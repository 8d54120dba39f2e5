import { type FoundRows, foundRows } from './found-rows';
import { heldIntent, NOTHING } from './held-key';
import { type Intent, inApp } from './intent';
import { isOfOthers, type KeyPress } from './key-facts';
import { type Caret, walkTo } from './list-walk';
import { isMenuKey } from './menu-key';
import type { Open } from './open';
import { ownIntent } from './own/own-keys';
import { switchSince } from './row-look';
import { digitOf, rowsOf } from './selectors';
import { sideOf } from './side-of';
import type { PopupState } from './state';
import { undoable } from './tray-choice';
import { backRow } from './way-back';

/** What a key press means, or null when it is left to the browser. */
export function keyIntent(press: KeyPress, context: KeyContext): Intent | null {
  if (isUndo(press) && context.state.typed === '') return undoIntent(context.state);
  const own = context.inFilter ? ownIntent(press, context.state) : null;
  if (!own && isOfOthers(press)) return null;
  const meant = own ?? meaningOf(press, context);
  return press.repeat ? heldIntent(press, meant, context.inFilter) : meant;
}

function meaningOf(press: KeyPress, context: KeyContext): Intent | null {
  const { state, inFilter, rightToLeft } = context;
  if (press.key === 'Escape') return escapeIntent(state);
  if (state.open) return menuIntent(press, state.open, rightToLeft);
  if (press.altKey) return stepIntent(press);
  const listed = foundRows(state);
  const key = listed.selected?.key;
  if (inFilter && key && isMenuKey(press)) {
    return { kind: 'opened', open: { kind: 'row', key } };
  }
  if (isOtherWithShift(press)) return null;
  return inFilter ? filterIntent(press, { ...context, listed }) : elsewhereIntent(press, state);
}

/** While something is typed it takes that back. */
const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyPress): boolean =>
  key === 'z' && ctrlKey !== metaKey && !shiftKey && !altKey;

function undoIntent(state: PopupState): Intent | null {
  const leaver = undoable(state);
  return leaver && inApp(leaver.app, { kind: 'undo', key: leaver.row.key });
}

export interface KeyContext {
  state: PopupState;
  /** Whether the filter has the focus. */
  inFilter: boolean;
  /** Where in it. */
  caret: Caret;
  /** The page is read so. */
  rightToLeft?: boolean;
}

/** The inner thing first; a second Escape closes the popup, which is the browser's own doing. */
function escapeIntent({ open, typed, literal }: PopupState): Intent | null {
  if (open) return { kind: 'closed' };
  return typed !== '' || literal ? { kind: 'clear' } : null;
}

/** A menu is left by Tab, and places by the arrow that leads back; its other keys walk through it. */
function menuIntent({ key }: KeyPress, { kind }: Open, rightToLeft?: boolean): Intent | null {
  const asks = kind === 'sign-out' || kind === 'sign-out-all' || kind === 'rename' || kind === 'tabs';
  const isBack = (kind === 'places' || kind === 'leaves') && sideOf(key, rightToLeft) === 'back';
  const leaves = key === 'Tab' ? !asks : isBack;
  return leaves ? { kind: 'closed' } : null;
}

function stepIntent({ key }: KeyPress): Intent | null {
  if (key === 'ArrowDown') return { kind: 'step-app', by: 1 };
  return key === 'ArrowUp' ? { kind: 'step-app', by: -1 } : null;
}

interface ListFacts extends KeyContext {
  listed: FoundRows;
}

function filterIntent(press: KeyPress, facts: ListFacts): Intent | null {
  const { state, listed, caret } = facts;
  const { found, at, selected } = listed;
  const key = selected?.key;
  const to = walkTo(press.key, { at, last: found.length - 1, caret, typed: state.typed });
  if (to !== null) return selectIntent(listed, to);
  if (press.key === 'Enter') return key ? { kind: 'choose', key } : null;
  return state.typed !== '' || state.literal ? null : emptyFilterIntent(press, facts);
}

/** Keys that also edit text act only while there is no text. */
function emptyFilterIntent(press: KeyPress, { state, listed, rightToLeft }: ListFacts): Intent | null {
  const key = listed.selected?.key;
  if (sideOf(press.key, rightToLeft) === 'on') return { kind: 'open-places', key };
  switch (press.key) {
    case 'Delete':
      return key ? { kind: 'sign-out', key } : null;
    case '/':
      return { kind: 'changed', to: { literal: true } };
    default:
      return digitIntent(press, state);
  }
}

/** From the buttons, "/" leads to the filter and digits switch as they do there. */
function elsewhereIntent(press: KeyPress, state: PopupState): Intent | null {
  if (press.key === '/') return { kind: 'focus-filter' };
  return state.typed === '' ? digitIntent(press, state) : null;
}

function digitIntent({ key }: KeyPress, state: PopupState): Intent | null {
  // Whom it leads back to is known once the switch is over.
  if (key === '0' && switchSince(state) !== null) return NOTHING;
  const row = key === '0' ? backRow(state) : rowsOf(state).find((row) => digitOf(row)?.toString() === key);
  return row ? { kind: 'choose', key: row.key } : null;
}

/** Where the list is empty there is nothing to select, and the key still does nothing else. */
function selectIntent({ found, selected }: FoundRows, at: number): Intent | null {
  const key = (found[at] ?? selected)?.key;
  return key ? { kind: 'changed', to: { selected: key, selectedIn: undefined, pointed: null } } : null;
}

/** Whether a key with Shift is another key than without: what it writes tells, where it writes. */
const isOtherWithShift = ({ key, shiftKey }: KeyPress): boolean => shiftKey && key.length > 1;

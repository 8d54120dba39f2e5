import type { Found } from './filter';
import type { Intent } from './intent';
import { foundRows, rowsOf, selectedKey } from './shown';
import type { PopupState } from './state';

/**
 * The facts of a key press that decide. `code` is the place on the keyboard: digits work on every layout. While an
 * input method is composing, every key belongs to it.
 */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing'
>;

/** What a key press means, or null when it is left to the browser. */
export function keyIntent(press: KeyPress, { state, inFilter }: KeyContext): Intent | null {
  if (press.isComposing || press.ctrlKey || press.metaKey) return null;
  if (press.key === 'Escape') return escapeIntent(state);
  if (state.open) return null;
  if (press.altKey) return stepIntent(press);
  const { found } = foundRows(state);
  const selected = selectedKey(state, found);
  if (selected && (press.key === 'ContextMenu' || (press.shiftKey && press.key === 'F10'))) {
    return inFilter ? { kind: 'opened', open: { kind: 'row', key: selected } } : null;
  }
  if (inFilter) return filterIntent(press, { state, found, selected });
  return press.shiftKey ? null : elsewhereIntent(press, state);
}

interface KeyContext {
  state: PopupState;
  /** Whether the filter has the focus. */
  inFilter: boolean;
}

/** The inner thing first; a second Escape closes the popup, which is the browser's own doing. */
function escapeIntent({ open, typed, literal }: PopupState): Intent | null {
  if (open) return { kind: 'closed' };
  return typed !== '' || literal ? { kind: 'clear' } : null;
}

function stepIntent({ key }: KeyPress): Intent | null {
  if (key === 'ArrowDown') return { kind: 'step-app', by: 1 };
  return key === 'ArrowUp' ? { kind: 'step-app', by: -1 } : null;
}

interface ListFacts {
  state: PopupState;
  found: Found[];
  selected: string | null;
}

function filterIntent(press: KeyPress, facts: ListFacts): Intent | null {
  const { state, selected } = facts;
  if (press.shiftKey) return null;
  if (press.key === 'ArrowDown' || press.key === 'ArrowUp') return moveIntent(press.key, facts);
  if (press.key === 'Enter') return selected ? { kind: 'choose', key: selected } : null;
  if (state.typed !== '' || state.literal) return null;
  return emptyFilterIntent(press, facts);
}

/** Keys that also edit text act only while there is no text. */
function emptyFilterIntent(press: KeyPress, facts: ListFacts): Intent | null {
  const { state, selected } = facts;
  switch (press.key) {
    case 'Home':
    case 'End':
      return moveIntent(press.key, facts);
    case 'ArrowRight':
      return { kind: 'open-places' };
    case 'Delete':
      return selected ? { kind: 'sign-out', key: selected } : null;
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

function digitIntent({ code }: KeyPress, state: PopupState): Intent | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const row = rowsOf(state).find((row) => digit !== undefined && row.digit === Number(digit));
  return row ? { kind: 'choose', key: row.key } : null;
}

type Move = 'ArrowDown' | 'ArrowUp' | 'Home' | 'End';

/** The selection stops at the ends of the list. */
function moveIntent(move: Move, { found, selected }: ListFacts): Intent | null {
  const last = found.length - 1;
  const at = found.findIndex(({ row }) => row.key === selected);
  const targets: Record<Move, number> = {
    ArrowDown: Math.min(last, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: last,
  };
  const target = found[targets[move]];
  return target ? { kind: 'changed', to: { selected: target.row.key } } : null;
}

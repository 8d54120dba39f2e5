import type { Intent } from './intent';
import { isOfOthers, type KeyPress } from './key-facts';

const WALKS = /^(?:Enter|(?:Arrow|Page)(?:Up|Down))$/;
const ACTS_WHILE_EMPTY = /^(?:[\d/]|Delete|Arrow.+t|ContextMenu|Home|End|F2)$/;

/**
 * Whether a key that is pressed in the filter before there is what understands keys has to wait for that. All others
 * are the text's or the browser's: so an early Escape closes the popup, whatever is typed.
 */
export const waits = (press: KeyPress, typed: string): boolean =>
  !isOfOthers(press) && (WALKS.test(press.key) || (!typed && ACTS_WHILE_EMPTY.test(press.key)));

const LONE_KEY = /^[\d/]$/;

/** What was meant by what stands in the filter when the first script comes: it took keys before. */
export function earlyIntents(typed: string): Intent[] {
  if (!typed) return [];
  if (LONE_KEY.test(typed)) return [{ kind: 'pressed', press: new KeyboardEvent('keydown', { key: typed }) }];
  const text = typed.replace(/^\//, '');
  return [
    { kind: 'typed', text },
    { kind: 'changed', to: { literal: text !== typed } },
  ];
}

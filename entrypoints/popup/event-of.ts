import type { Intent } from './intent';
import type { PopupEvent } from './state';

/** The event of an intent that changes only what the popup shows; null for one that needs the world. */
export function eventOf(intent: Intent): PopupEvent | null {
  switch (intent.kind) {
    case 'select':
      return { kind: 'selected', key: intent.key };
    case 'hover':
      return { kind: 'hovered', key: intent.key };
    case 'press':
      return { kind: 'pressed', press: intent.press };
    case 'tick-forget':
      return { kind: 'forget-ticked', ticked: intent.ticked };
    case 'type':
      return { kind: 'typed', text: intent.text };
    case 'clear':
      return { kind: 'typed', text: '' };
    case 'literal':
      return { kind: 'literal' };
    case 'open':
      return { kind: 'opened', open: intent.open };
    case 'open-row':
      return { kind: 'opened', open: { kind: 'row', key: intent.key } };
    case 'close':
      return { kind: 'closed' };
    case 'list-ended':
      return { kind: 'ended-listed' };
    case 'hide-note':
      return { kind: 'note-hidden', note: intent.note };
    default:
      return null;
  }
}

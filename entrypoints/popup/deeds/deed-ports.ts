import type { Landing } from '../../../lib/platform/landing-note';
import type { QuestionsOf } from '../../../lib/rpc/contract';
import type { Origin } from '../../../lib/session/types';
import type { View } from '../../../lib/session/view';
import type { PopupEvent } from '../state/event';
import type { PopupState } from '../state/state';

/** What the popup's deeds need of the world around them. */
export interface DeedPorts {
  ask: QuestionsOf<'popup'>;
  /** The state as it is now. */
  current: () => PopupState;
  happen: (event: PopupEvent) => void;
  readPaint: (origin: Origin) => Promise<View | null>;
  /** Must be reached straight from the click, without an await before it. */
  requestHosts: (origins: Origin[]) => Promise<boolean>;
  /** As in lib/platform/wish-notes: what was wished for, until its answer is here. */
  wishes: { read: (origin: Origin) => string | null; note: (origin: Origin, wish: string | null) => void };
  /** The keys that open the popup. */
  keys: KeysPort;
  /** Takes away what the next popup paints first of an app, until the function that it gives is called; see copying.ts. */
  holdCopy: (origin: Origin) => () => void;
  /** Where the person is led to one thing there, that is what they see. */
  openOptions: (at: Landing | null) => void;
  focusFilter: () => void;
  close: () => void;
  now: () => number;
}

export interface KeysPort {
  /** As the browser has them; null when there are none. */
  read: () => Promise<string | null>;
  /** The browser's own page for them. */
  open: () => Promise<void>;
  /** As in lib/platform/keys-note. */
  noteGone: () => boolean;
  putNoteAway: () => void;
}

/** Likewise of what comes by a press. */
export interface AskedPorts extends DeedPorts {
  /** As in lib/platform/begun-note. */
  noteBegun: (pasted: string | null) => Promise<void>;
  /** As in lib/platform/places-note. */
  placesNote: { gone: () => boolean; putAway: () => void };
  /** Shows made-up accounts in place of the person's own. */
  playSample: () => void;
  /** Into the clipboard. */
  copy: (text: string) => Promise<void>;
}

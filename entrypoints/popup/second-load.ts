import { readPaint } from '../../lib/db/page-read';
import type { CurrentTab } from '../../lib/platform/current-tab';
import { keysNoteGone, putKeysNoteAway } from '../../lib/platform/keys-note';
import { type Landing, noteLanding } from '../../lib/platform/landing-note';
import { openOptionsPage } from '../../lib/platform/options-page';
import { requestHosts } from '../../lib/platform/permissions';
import { ticks } from '../../lib/platform/ticks';
import { openShortcuts, popupShortcut } from '../../lib/platform/toolbar';
import { noteWish, readWish } from '../../lib/platform/wish-notes';
import { askAs } from '../../lib/rpc/ask';
import { onNews } from '../../lib/rpc/news';
import { appOfTab } from '../../lib/session/hosts/app-to-open';
import { converse } from './deeds/conversation';
import { createCopying } from './deeds/copying';
import { createDeeds } from './deeds/deeds';
import { createOnDemand } from './deeds/on-demand';
import { after, createDrawing } from './drawing';
import { LATER_PARTS } from './parts/later-parts';
import type { LaterParts } from './parts/part-props';
import { watchRoom } from './room';
import type { PopupEvent } from './state/event';
import type { Intent } from './state/intent';
import { needsAsked } from './state/needs-asked';
import { nextState } from './state/next-state';
import type { PopupState } from './state/state';
import './second-load.css';

export { readCache } from '../../lib/db/page-read';

/** Everything that the first frame does without: it is loaded once that is painted. */
export interface SecondLoad {
  parts: LaterParts;
  deeds: (intent: Intent) => void;
  /** Draws, and does what has to be done around that. */
  drawn(draw: () => void): void;
  /** Begins to listen to the worker and to speak with it, about the page that the popup was opened on. */
  speak(tab: CurrentTab): void;
}

export interface FirstLoad {
  current: () => PopupState;
  /** Shows another state. */
  become: (next: PopupState) => void;
  /** Where it is drawn. */
  root: Element;
}

export function goOn({ current, become, root }: FirstLoad): SecondLoad {
  const happen = (event: PopupEvent) =>
    become(nextState(nextState(current(), { kind: 'ticked', now: ticks() }), event));
  const close = () => window.close();
  const copying = createCopying(current);
  const drawing = createDrawing({ current, happen, root });
  const ports = {
    ask: askAs<'popup'>(),
    current,
    happen,
    readPaint,
    requestHosts,
    wishes: { read: readWish, note: noteWish },
    keys: { read: popupShortcut, open: openShortcuts, noteGone: keysNoteGone, putNoteAway: putKeysNoteAway },
    holdCopy: copying.hold,
    // In Firefox the popup would stay open over the page.
    openOptions: (at: Landing | null) => {
      if (at) noteLanding(at);
      void openOptionsPage().then(close);
    },
    focusFilter: () => root.querySelector<HTMLElement>('[data-filter]')?.focus(),
    close,
    now: ticks,
  };
  const parts = { ...LATER_PARTS };
  const asked = createOnDemand(async () => {
    const { ASKED_PARTS, askedDeeds } = await import('./asked-load');
    parts.asked = ASKED_PARTS;
    become(current());
    return askedDeeds(ports, root);
  });

  const popup = root.querySelector<HTMLElement>('.popup');
  if (popup) watchRoom(popup);

  const heard = () => happen({ kind: 'changed', to: { online: navigator.onLine } });
  for (const change of ['online', 'offline']) addEventListener(change, heard);

  function drawn(draw: () => void): void {
    drawing(draw);
    copying.keep();
    if (needsAsked(current())) asked.bring();
  }

  return {
    parts,
    deeds: createDeeds(ports, asked.act),
    drawn,
    speak: ({ origin, container }) => {
      const here = appOfTab(current().index, origin);
      const page = origin?.startsWith('http') ? origin : null;
      // The network may have come or gone before anybody listened.
      happen({ kind: 'changed', to: { here, container, page, online: navigator.onLine } });
      const lookAgain = converse({
        ...ports,
        onNews,
        after,
        tabOrigin: origin,
        keepIndex: copying.keepIndex,
      });
      addEventListener('online', lookAgain);
      // Nothing waits for it; a press finds it there.
      requestIdleCallback(asked.bring);
    },
  };
}

import { render } from 'preact';
import { readIndex, readPaint } from '../../lib/db/page-read';
import { readCurrentTab } from '../../lib/platform/current-tab';
import { keysNoteGone, putKeysNoteAway } from '../../lib/platform/keys-note';
import { openOptionsPage } from '../../lib/platform/options-page';
import { requestHosts } from '../../lib/platform/permissions';
import { openShortcuts, popupShortcut } from '../../lib/platform/toolbar';
import { noteWish, readWish } from '../../lib/platform/wish-notes';
import { askAs } from '../../lib/rpc/ask';
import { onNews } from '../../lib/rpc/news';
import type { Theme } from '../../lib/session/view';
import { converse } from './deeds/conversation';
import { createDeeds } from './deeds/deeds';
import { createFocusKeeper } from './focus-keeper';
import { Popup } from './popup';
import { appOfTab, appToOpen } from './state/app-to-open';
import { nextMoment } from './state/moments';
import { nextState } from './state/next-state';
import { type PopupEvent, startState } from './state/state';
import './popup.css';

const root = document.querySelector('#root');
if (root) void openPopup(root);

/** The first frame comes from the cache alone; the worker is asked only after it. */
async function openPopup(root: Element) {
  const [index, tab] = await Promise.all([readIndex(), readCurrentTab()]);
  const here = appOfTab(index, tab.origin);
  const origin = appToOpen(index, here);
  const view = origin === null ? null : await readPaint(origin);
  const opening = { now: Date.now(), online: navigator.onLine, container: tab.container };
  let state = startState({ ...opening, index, here, origin, view });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const happen = (event: PopupEvent) => {
    state = nextState(nextState(state, { kind: 'ticked', now: Date.now() }), event);
    draw();
  };
  const current = () => state;
  const close = () => window.close();
  // In Firefox the popup would stay open over the page.
  const openOptions = () => void openOptionsPage().then(close);
  const focusFilter = () => root.querySelector<HTMLElement>('[data-filter]')?.focus();
  const ports = {
    ask: askAs<'popup'>(),
    current,
    happen,
    readPaint,
    requestHosts,
    wishes: { read: readWish, note: noteWish },
    keys: { read: popupShortcut, open: openShortcuts, noteGone: keysNoteGone, putNoteAway: putKeysNoteAway },
    openOptions,
    focusFilter,
    close,
    now: Date.now,
  };
  const act = createDeeds(ports);
  const keepFocus = createFocusKeeper(focusFilter);

  function draw() {
    show(state.settings.theme);
    keepFocus(state.open !== null, () => render(<Popup state={state} act={act} />, root));
    clearTimeout(timer);
    const moment = nextMoment(state);
    const tick = () => happen({ kind: 'ticked', now: Date.now() });
    if (moment !== null) timer = setTimeout(tick, Math.max(0, moment - Date.now()));
  }

  // Firefox lets a page have the keyboard only once it is on screen: a focus given before is lost.
  function claimKeyboard() {
    if (document.activeElement === document.body) focusFilter();
  }

  draw();
  for (const change of ['online', 'offline']) addEventListener(change, () => happen(network()));
  addEventListener('focus', claimKeyboard);
  requestAnimationFrame(() => {
    performance.mark('painted');
    claimKeyboard();
    converse({ ...ports, onNews, after, tabOrigin: tab.origin });
  });
}

function after(milliseconds: number, work: () => void): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
}

const network = (): PopupEvent => ({ kind: 'changed', to: { online: navigator.onLine } });

/** The person's choice of theme wins over the system's. */
function show(theme: Theme) {
  document.documentElement.dataset.theme = theme;
}

import { render } from 'preact';
import { readCache, readPaint } from '../../lib/db/page-read';
import { readCurrentTab } from '../../lib/platform/current-tab';
import { keysNoteGone, putKeysNoteAway } from '../../lib/platform/keys-note';
import { openOptionsPage } from '../../lib/platform/options-page';
import { requestHosts } from '../../lib/platform/permissions';
import { openShortcuts, popupShortcut } from '../../lib/platform/toolbar';
import { noteWish, readWish } from '../../lib/platform/wish-notes';
import { askAs } from '../../lib/rpc/ask';
import { onNews } from '../../lib/rpc/news';
import type { Theme } from '../../lib/session/view';
import { afterPaint } from './after-paint';
import { converse } from './deeds/conversation';
import { createCopying } from './deeds/copying';
import { createDeeds } from './deeds/deeds';
import { type Known, openingNow, openingSoon } from './deeds/opening';
import { createFocusKeeper } from './focus-keeper';
import { Popup } from './popup';
import { appOfTab } from './state/app-to-open';
import { nextMoment } from './state/moments';
import { nextState } from './state/next-state';
import { type PopupEvent, startState } from './state/state';
import './popup.css';

const root = document.querySelector('#root');
const asked = readCurrentTab();
const known = openingNow();
if (root && known) openPopup(root, known);
else if (root) void openingSoon(asked).then((soon) => openPopup(root, soon));

/** The first frame comes from what is stored alone; the worker is asked only after it is on screen. */
function openPopup(root: Element, { copied, ...shown }: Known) {
  let state = startState({ ...shown, now: Date.now(), online: navigator.onLine, container: false });
  let timer: ReturnType<typeof setTimeout> | undefined;

  const happen = (event: PopupEvent) => {
    state = nextState(nextState(state, { kind: 'ticked', now: Date.now() }), event);
    draw();
    copying.keep();
  };
  const current = () => state;
  const copying = createCopying(current);
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
    holdCopy: copying.hold,
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

  async function goOn() {
    performance.mark('painted');
    claimKeyboard();
    const cached = copied ? readCache(async () => state.origin) : null;
    const tab = await asked;
    const here = appOfTab(state.index, tab.origin);
    happen({ kind: 'changed', to: { here, container: tab.container } });
    converse({ ...ports, onNews, after, tabOrigin: tab.origin, cached: await cached });
  }

  draw();
  for (const change of ['online', 'offline']) addEventListener(change, () => happen(network()));
  addEventListener('focus', claimKeyboard);
  afterPaint(() => void goOn());
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

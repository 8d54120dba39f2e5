import { render } from 'preact';
import { speakLanguage } from '../../lib/i18n/language';
import { words } from '../../lib/i18n/words';
import { readCurrentTab } from '../../lib/platform/current-tab';
import { ticks } from '../../lib/platform/ticks';
import { afterPaint } from './after-paint';
import { createActing } from './deeds/acting';
import { focusHome, isAdrift } from './deeds/focus-home';
import { type Known, openingNow, openingSoon, UNKNOWN } from './deeds/opening';
import { Popup } from './popup';
import type { SecondLoad } from './second-load';
import { earlyIntents } from './state/early-keys';
import type { Gesture } from './state/event';
import { nextGesture } from './state/next-gesture';
import { type PopupState, startState } from './state/state';
import './popup.css';

const loadRest = () => import('./second-load');

speakLanguage();
const asked = readCurrentTab();
const known = openingNow();
if (known) open(known);
else
  void openingSoon(asked, loadRest)
    .catch(() => UNKNOWN)
    .then(open);

/** What is stored may be of the right shape and still not be drawn; then as little is known as without it. */
function open(known: Known) {
  const root = document.querySelector('#root') ?? document.body;
  try {
    show(known, root);
  } catch {
    const fresh = document.createElement('div');
    root.replaceWith(fresh);
    show(UNKNOWN, fresh);
  }
}

/** The first frame comes from what is stored alone. Everything else is loaded once it is on screen. */
function show(known: Known, root: Element) {
  let state = startState({ ...known, now: ticks(), online: navigator.onLine, container: false });
  let second: SecondLoad | null = null;

  const { act, begin } = createActing(happen);

  function happen(event: Gesture) {
    become(nextGesture(nextGesture(state, { kind: 'ticked', now: ticks() }), event));
  }

  function become(next: PopupState) {
    state = next;
    draw();
  }

  function draw() {
    // The person's choice of theme wins over the system's.
    const { dataset } = document.documentElement;
    const { theme } = state.settings;
    // What is only written again counts as a change, too, and Firefox measures the page anew for each.
    if (dataset.theme !== theme) dataset.theme = theme;
    const paint = () => render(<Popup state={state} act={act} later={second?.parts ?? null} />, root);
    if (second) second.drawn(paint);
    else paint();
  }

  // Firefox lets a page have the keyboard only once it is on screen: a focus given before is lost.
  function claimKeyboard() {
    if (isAdrift()) focusHome(root);
  }

  async function goOn() {
    performance.mark('painted');
    claimKeyboard();
    // Not before: giving the focus makes the browser lay the page out once more, and the first frame wait for it.
    // And a moment later: Firefox tells of the window before the element that Tab leads to, and that one is to have it.
    window.onfocus = () => setTimeout(claimKeyboard);
    // Both, before anything is drawn with it: a face that changed a moment later would take away what was typed into it.
    const [rest, tab] = await Promise.all([loadRest(), asked]);
    second = rest.goOn({ current: () => state, become, root });
    // Before anything is asked for that waited: what follows from it is told as news.
    second.speak(tab);
    begin(second.deeds);
  }

  const typed = root.querySelector('input')?.value ?? '';
  for (const intent of earlyIntents(typed)) act(intent);
  draw();
  // A popup that shows people and does nothing would only look whole.
  afterPaint(() => void goOn().catch(() => root.replaceChildren(words('failure.interrupted'))));
}

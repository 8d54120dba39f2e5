import { render } from 'preact';
import { done } from '../../lib/result';
import type { QuestionsOf } from '../../lib/rpc/contract';
import { createAskedDeeds } from '../popup/deeds/asked-deeds';
import type { AskedPorts } from '../popup/deeds/deed-ports';
import { createDeeds } from '../popup/deeds/deeds';
import { focusHome } from '../popup/deeds/focus-home';
import { createFocusKeeper } from '../popup/focus-keeper';
import type { LaterParts } from '../popup/parts/part-props';
import { Popup } from '../popup/popup';
import type { PopupEvent } from '../popup/state/event';
import { nextState } from '../popup/state/next-state';
import type { PopupState } from '../popup/state/state';
import { calmed } from './planted/calmed';

interface LivePopupProps {
  start: PopupState;
  later: LaterParts;
}

/** A popup that begins in a state and can be used, with a worker that takes away whatever there is to press. */
export const LivePopup = ({ start, later }: LivePopupProps) => (
  <div
    ref={(place: Element | null) => {
      if (place) play(place, { start, later });
    }}
  />
);

/** Begins anew whenever the page is told so. */
function play(place: Element, given: LivePopupProps): void {
  const begin = () => {
    render(null, place);
    show(place, given);
  };
  addEventListener('anew', begin);
  begin();
}

function show(place: Element, { start, later }: LivePopupProps): void {
  let state = start;
  const current = () => state;
  const happen = (event: PopupEvent) => {
    state = nextState(state, event);
    draw();
  };
  const keepFocus = createFocusKeeper(() => focusHome(place));
  const focusFilter = () => place.querySelector<HTMLElement>('[data-filter]')?.focus();
  const ports = { ...WORLD, ask: workerOf(current), current, happen, focusFilter };
  const act = createDeeds(ports, createAskedDeeds(ports));
  const draw = () =>
    keepFocus(state.open !== null, () => render(<Popup state={state} act={act} later={later} />, place));
  draw();
}

/** Each question about an app is answered with its view once the question has been granted. */
const workerOf = (current: () => PopupState): QuestionsOf<'popup'> =>
  new Proxy(Object.create(null), {
    get: (_, question: string) => async (about: object) => done(PLACES[question] ?? calmed(current(), about)),
  });

const PLACES: Record<string, unknown> = { places: [], seenPlaces: {} };

const WORLD = {
  readPaint: async () => null,
  requestHosts: async () => true,
  wishes: { read: () => null, note: () => undefined },
  keys: {
    read: async () => null,
    open: async () => undefined,
    noteGone: () => false,
    putNoteAway: () => undefined,
  },
  holdCopy: () => () => undefined,
  noteBegun: async () => undefined,
  placesNote: { gone: () => true, putAway: () => undefined },
  playSample: () => undefined,
  copy: async () => undefined,
  openOptions: () => undefined,
  close: () => undefined,
  now: Date.now,
} satisfies Partial<AskedPorts>;

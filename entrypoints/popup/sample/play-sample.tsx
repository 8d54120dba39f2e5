import { render } from 'preact';
import { ticks } from '../../../lib/platform/ticks';
import { createAskedDeeds } from '../deeds/asked-deeds';
import type { DeedPorts } from '../deeds/deed-ports';
import { createDeeds } from '../deeds/deeds';
import { createDrawing } from '../drawing';
import { Popup } from '../popup';
import { watchRoom } from '../room';
import type { PopupEvent } from '../state/event';
import { nextState } from '../state/next-state';
import { SAMPLE_PARTS } from './sample-band';
import { sampleState } from './sample-people';
import { createSampleWorker } from './sample-worker';

/** Puts a popup of made-up people in the place of the person's own, which goes on unseen until the page ends. */
export function playSample(own: DeedPorts, place: Element): void {
  const root = document.createElement('div');
  place.replaceWith(root);
  let state = sampleState(own.current());
  const current = () => state;
  const happen = (event: PopupEvent) => {
    state = nextState(nextState(state, { kind: 'ticked', now: ticks() }), event);
    draw();
  };
  const focusFilter = () => root.querySelector<HTMLElement>('[data-filter]')?.focus();
  const ask = createSampleWorker((view) => happen({ kind: 'painted', view }));
  const ports = { ...own, ...SILENT, ask, current, happen, focusFilter };
  const act = createDeeds(ports, createAskedDeeds(ports));
  const drawing = createDrawing({ current, happen, root });
  const draw = () => drawing(() => render(<Popup state={state} act={act} later={SAMPLE_PARTS} />, root));
  draw();
  const popup = root.querySelector<HTMLElement>('.popup');
  if (popup) watchRoom(popup);
}

const nothing = () => undefined;

/** What would leave the page. Where the real popup gives way to a page, nothing else is there to see. */
const SILENT = {
  readPaint: async () => null,
  wishes: { read: () => null, note: nothing },
  holdCopy: () => nothing,
  noteBegun: async () => undefined,
  placesNote: { gone: () => true, putAway: () => undefined },
  playSample: nothing,
  copy: async () => undefined,
  close: nothing,
};

import { noteBegun } from '../../lib/platform/begun-note';
import { placesNoteGone, putPlacesNoteAway } from '../../lib/platform/places-note';
import { createAskedDeeds } from './deeds/asked-deeds';
import type { DeedPorts } from './deeds/deed-ports';
import type { AskedDeeds } from './deeds/on-demand';
import { playSample } from './sample/play-sample';
import './asked-load.css';

/** What comes by a press or in a state that hardly any popup has: no popup waits for it before. */
export { ASKED_PARTS } from './parts/asked/asked-parts';

export const askedDeeds = (ports: DeedPorts, root: Element): AskedDeeds =>
  createAskedDeeds({
    ...ports,
    noteBegun,
    placesNote: { gone: placesNoteGone, putAway: putPlacesNoteAway },
    playSample: () => playSample(ports, root),
    copy: (text) => navigator.clipboard.writeText(text),
  });

import { DEFAULT_SETTINGS } from '../../../lib/session/settings/default-settings';
import { firstState, type OptionsState } from '../../options/state/state';
import { plantFace, plantSummary, plantView } from './planted-apps';
import { plantedKeys } from './planted-keys';

/** One state of the options page. */
export interface PageState {
  id: string;
  title: string;
  state: OptionsState;
}

export const own = ['https://accounts.fieldnote.app', 'https://fieldnote.app', 'https://notes.fieldnote.app'];
export const fieldnote = plantFace({ tabOrigins: own });
export const halyard = plantFace({ origin: 'https://id.halyard.dev', name: 'Halyard', hue: 6 });
export const staging = plantFace({ origin: 'https://fieldnote.trywacht.xyz', mode: 'staging', jar: 'own' });
const orrery = plantFace({
  origin: 'https://orrery.trywacht.xyz',
  name: 'Orrery of a rather long name that has to be cut somewhere',
  mode: 'staging',
  jar: 'own',
  hue: 8,
});

export const fieldnotePeople = plantView(fieldnote, [
  ['Ada Quell', 7],
  ['Jonas Wirth', 0],
  ['Mina Okafor', 5],
  ['Théo Lamarque', 2],
  ['Priya Raman', 9],
]);

export const ready: OptionsState = {
  ...firstState('apps'),
  settings: DEFAULT_SETTINGS,
  toolbar: { pinned: true, keys: plantedKeys },
};

export const several: OptionsState = {
  ...ready,
  apps: [
    plantSummary(fieldnote, 5, 'Ada Quell'),
    plantSummary(halyard, 0, null),
    plantSummary(staging, 2, 'Kenji Mori'),
    plantSummary(orrery, null, null),
  ],
  views: {
    [fieldnote.origin]: fieldnotePeople,
    [staging.origin]: plantView(staging, [
      ['Kenji Mori', 8],
      ['Théo Lamarque', 2],
    ]),
  },
  ungranted: [orrery.origin],
};

export const alone: OptionsState = {
  ...several,
  apps: [plantSummary(fieldnote, 5, 'Ada Quell')],
  ungranted: [],
};
export const none: OptionsState = { ...ready, apps: [], toolbar: { ...ready.toolbar, pinned: false } };

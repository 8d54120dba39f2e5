import type { AppIndex, View } from '../../lib/session/view';
import type { Open } from '../popup/state/open';
import { type PopupState, startState } from '../popup/state/state';
import type { GalleryState } from './gallery-state';
import {
  ada,
  bo,
  but,
  ended,
  fifty,
  halyard,
  ines,
  jonas,
  kenji,
  mina,
  NOW,
  orrery,
  priya,
  ruth,
  staging,
  usual,
} from './planted/planted-people';
import { plantedFace, plantedIndex, plantedView } from './planted/planted-view';
import { popupWith, state } from './planted-popup-state';

const inHalyard = plantedView({ app: halyard, rows: [bo, ruth, ines], activeKey: bo.key });
const inOrrery = plantedView({ app: orrery, rows: [kenji], activeKey: kenji.key });
const inStaging = plantedView({ app: staging, rows: [kenji, priya], activeKey: kenji.key });
const NAMES = ['Atlas', 'Brook', 'Cedar', 'Delta', 'Ember', 'Fjord', 'Grove', 'Heron'];
const more = NAMES.map((name, n) =>
  plantedView({
    app: plantedFace({
      name,
      host: `${name}.example`,
      origin: `https://${name.toLowerCase()}.example`,
      hue: n,
    }),
    rows: fifty.slice(n, n + 2),
    activeKey: fifty[n]?.key ?? null,
  }),
);

/** A popup over these apps, the others all read. */
function over(
  front: View,
  views: View[],
  known: Partial<PopupState> = {},
  there: (view: View) => Partial<PopupState> = () => ({}),
) {
  const index: AppIndex = plantedIndex(front, ...views);
  const opening = { now: NOW, online: true, index, here: front.app.origin, container: false };
  const others = views.map((view) => [
    view.app.origin,
    { ...startState({ ...opening, origin: view.app.origin, view }), ...there(view) },
  ]);
  return popupWith(front, { index, others: Object.fromEntries(others), ...known });
}

/** Fieldnote in front of Halyard and Orrery. */
export const three = (known: Partial<PopupState> = {}, views = [inHalyard, inOrrery]) =>
  over(usual(), views, known);
const atRuth = { selected: ruth.key, selectedIn: halyard.origin };

/** With this open over Ruth, who is in Halyard. */
export const openThere = (open: Open, known: Partial<PopupState> = {}) =>
  over(usual(), [inHalyard, inOrrery], atRuth, (there) => (there === inHalyard ? { open, ...known } : {}));

/** The accounts of several apps in one list. */
export const severalStates: GalleryState[] = [
  state(
    'several',
    'Three apps, nine accounts',
    'Each head names an app. Digits belong to the app in front.',
    three(),
  ),
  state(
    'several-there',
    'On another app’s account',
    'The line over the footer says what Enter does here: it switches there, this tab stays.',
    three(atRuth),
  ),
  state(
    'several-typed',
    'Typing finds across all',
    'Flat, best match first. The app opens line two and its tile sits on the disc.',
    three({ typed: 'tide' }),
  ),
  state(
    'several-app-typed',
    'An app is typed',
    'Who is active there already can only be gone to.',
    three({ typed: 'orr' }),
  ),
  state(
    'several-no-match',
    'Nobody in all apps',
    'It says that all were searched.',
    three({ typed: 'harbour mast' }),
  ),
  state(
    'several-switched',
    'After Enter on Ruth',
    'Done there; one key takes it back, one takes you over.',
    three({ ...atRuth, switchedIn: halyard.origin }, [
      { ...inHalyard, activeKey: ruth.key, rows: [but(bo, { activeAt: NOW }), ruth, ines] },
      inOrrery,
    ]),
  ),
  state(
    'several-busy',
    'Switching in another app',
    'Its row says so, and no other one.',
    three(atRuth, [
      { ...inHalyard, rows: [bo, but(ruth, { work: { kind: 'switching', since: NOW - 1_000 } }), ines] },
      inOrrery,
    ]),
  ),
  state(
    'several-menu',
    'The menu of another app’s account',
    'All that can be done there, and whose it is.',
    openThere({ kind: 'row', key: ruth.key }),
  ),
  state(
    'several-rename',
    'Another app’s account is called otherwise',
    'As in front.',
    openThere({ kind: 'rename', key: ruth.key, label: ruth.title, hue: ruth.hue }),
  ),
  state(
    'several-leaving',
    'Signing out in another app',
    'It can be called back from here, and says in which app.',
    three(atRuth, [
      { ...inHalyard, rows: [bo, but(ruth, { work: { kind: 'leaving', until: NOW + 7_000 } }), ines] },
      inOrrery,
    ]),
  ),
  state(
    'several-folded',
    'Twelve apps',
    'Over twelve rows in all, the other apps fold to one row each.',
    over(usual({ rows: [ada, jonas, mina] }), [inHalyard, inStaging, inOrrery, ...more]),
  ),
  state(
    'several-unfolded',
    'One of them unfolded',
    'The right arrow opens it, the left one closes it again.',
    over(usual({ rows: [ada, jonas] }), [inHalyard, inStaging, inOrrery, ...more], {
      opened: [halyard.origin],
      ...atRuth,
    }),
  ),
  state(
    'several-nobody',
    'Nobody else in the app in front',
    'The list is that of the other apps.',
    over(usual({ rows: [ada] }), [inHalyard, plantedView({ app: staging, phase: 'signed-out' })]),
  ),
  state(
    'several-empty',
    'Nobody is signed in to the app in front',
    'That comes first; whoever is elsewhere is one click away all the same.',
    over(usual({ rows: [], activeKey: null, phase: 'signed-out' }), [inHalyard, inOrrery]),
  ),
  state(
    'several-ended',
    'The session of the app in front is gone',
    'Who was in it is listed, and so are those of the other apps.',
    over(usual({ rows: [ended(ada), ended(mina)], activeKey: null, phase: 'ended' }), [inHalyard, inOrrery]),
  ),
];

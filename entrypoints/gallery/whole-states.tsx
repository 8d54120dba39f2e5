import { DEFAULT_SETTINGS } from '../../lib/session/settings/default-settings';
import { SAMPLE_PARTS } from '../popup/sample/sample-band';
import { SAMPLE, sampleState } from '../popup/sample/sample-people';
import type { GalleryState } from './gallery-state';
import {
  ada,
  ended,
  fieldnote,
  five,
  halyard,
  jonas,
  mina,
  NOW,
  person,
  usual,
} from './planted/planted-people';
import { plantedIndex, plantedView } from './planted/planted-view';
import { popupWith, state } from './planted-popup-state';

const fiveEnded = five.map(ended);

const NO_APP = { index: plantedIndex(), origin: null, view: null };

/** Questions, and what stands in place of a list. */
export const wholeStates: GalleryState[] = [
  state(
    'sign-out-all',
    'Sign out all',
    'Names the count and the app. Escape and Cancel keep everything; Cancel has the focus.',
    popupWith(usual(), { open: { kind: 'sign-out-all' } }),
  ),
  state(
    'sign-out-one',
    'Sign out one',
    'Asked only for the active account.',
    popupWith(usual(), { open: { kind: 'sign-out', key: ada.key } }),
  ),
  state(
    'first-run',
    'First run',
    'The tab is a page of the web: a look at it is the first way.',
    popupWith(usual(), { ...NO_APP, page: 'https://fieldnote.app' }),
  ),
  state(
    'first-run-no-page',
    'First run, no page in front',
    'The field has the focus.',
    popupWith(usual(), NO_APP),
  ),
  state(
    'sample',
    'Sample accounts',
    'Unmistakably made up, with the way back.',
    popupWith(SAMPLE, sampleState({ now: NOW, settings: DEFAULT_SETTINGS }), SAMPLE_PARTS),
  ),
  state(
    'list-lost',
    'The list was lost',
    'No silent first run.',
    popupWith(usual(), {
      index: { ...plantedIndex(), setAside: ['accounts.fieldnote.app', 'id.halyard.dev'] },
      origin: null,
      view: null,
    }),
  ),
  state(
    'empty',
    'Empty',
    'An app nobody has signed in to: straight to sign-in, no empty picker.',
    popupWith(plantedView({ app: halyard, phase: 'signed-out', readAt: NOW })),
  ),
  state(
    'signed-out',
    'Signed out',
    'Labels are kept so that coming back is shorter.',
    popupWith(usual({ phase: 'signed-out', activeKey: null, rows: fiveEnded.slice(0, 3) })),
  ),
  state(
    'session-ended',
    'Session ended',
    'The server forgot the whole session. Says who is affected and that nothing else was lost.',
    popupWith(usual({ phase: 'ended', activeKey: null, rows: fiveEnded })),
  ),
  state(
    'session-ended-list',
    'Session ended, listed',
    'Everybody who was in it.',
    popupWith(usual({ phase: 'ended', activeKey: null, rows: fiveEnded }), { listsEnded: true }),
  ),
  state(
    'nobody-active',
    'No active account',
    'The server has sign-ins but none is active. Never guess: ask.',
    popupWith(usual({ activeKey: null, rows: [ada, jonas, mina] })),
  ),
  state(
    'bones',
    'Very first open',
    'Only when there is no cache at all. Bones have the rows’ own metrics.',
    popupWith(usual(), { view: null, refreshing: true }),
  ),
];

export const rightToLeft: GalleryState = {
  ...state(
    'rtl',
    'Right to left',
    'The same rules, mirrored by logical properties alone.',
    popupWith(
      usual({
        rows: [
          person(['ليلى الحداد', 'layla@haddad.ae', 'بيت الحكمة · الأبحاث', 1], { digit: 1 }),
          person(['سامر نصّار', 'samer@nassar.jo', 'نصّار · المكتب', 6], { digit: 2 }),
          ada,
          person(['هند العلي', 'hind@alali.sa', 'دار المعرفة · النشر', 9], { digit: 4 }),
        ],
        activeKey: 'layla@haddad.ae',
        app: fieldnote,
      }),
    ),
  ),
  rightToLeft: true,
};

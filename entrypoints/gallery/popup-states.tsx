import { failure } from '../../lib/session/failure';
import type { View } from '../../lib/session/view';
import { plantedFace, plantedView } from '../popup/planted';
import { Popup } from '../popup/popup';
import { type PopupState, startState } from '../popup/state';
import type { GalleryState } from './gallery-state';
import {
  ada,
  among,
  bo,
  but,
  DAY,
  ended,
  fieldnote,
  fifty,
  five,
  HOUR,
  halyard,
  jonas,
  kenji,
  MINUTE,
  mina,
  NOW,
  only,
  person,
  priya,
  ruth,
  staging,
  theo,
  usual,
} from './planted-people';

/** The popup as it stands for a view, with anything else that matters. */
function popupWith(view: View, known: Partial<PopupState> = {}): () => preact.JSX.Element {
  const opening = { now: NOW, online: true, index: only(view), here: view.app.origin, container: false };
  const state = { ...startState({ ...opening, origin: view.app.origin, view }), ...known };
  return () => <Popup state={state} act={() => undefined} />;
}

const state = (id: string, title: string, note: string, node: GalleryState['node']): GalleryState => ({
  id: `popup-${id}`,
  title,
  note,
  node,
});

const instead = (...changed: View['rows']): View['rows'] =>
  five.map((row) => changed.find(({ key }) => key === row.key) ?? row);

const limited = plantedFace({ accountLimit: 5 });
const noAnswer = failure('timeout');
const fiveEnded = five.map(ended);

export const popupStates: GalleryState[] = [
  state('default', 'Default', 'One app, five accounts. The first row is one key away.', popupWith(usual())),
  state(
    'row-actions',
    'Row actions',
    'One menu, opened by its dots, right click or Shift+F10.',
    popupWith(usual(), { selected: mina.key, open: { kind: 'row', key: mina.key } }),
  ),
  state(
    'many-apps',
    'Many apps',
    'The tab’s app comes first, the others follow as one row each.',
    popupWith(usual({ rows: [ada, jonas, mina, priya] }), { index: among(usual()) }),
  ),
  state(
    'app-picker',
    'App picker',
    'Opens under the app’s name; Alt with the arrows steps through apps without it.',
    popupWith(usual(), { index: among(usual()), open: { kind: 'apps' } }),
  ),
  state('filter', 'Filter', 'Every typed word must match.', popupWith(usual(), { typed: 'tide op' })),
  state(
    'no-match',
    'Filter, no match',
    'Says what was searched and offers the one sensible next step.',
    popupWith(usual(), { typed: 'harbour mast' }),
  ),
  state(
    'pending',
    'Switch pending',
    'Marked in the frame of the click. Ada stays active until the server says otherwise.',
    popupWith(usual(), { wish: { key: mina.key, signInId: 'mina', since: NOW - 1_000 }, selected: mina.key }),
  ),
  state(
    'late',
    'No answer yet',
    'After 3 s. The mark turns grey: nothing is claimed that is not known.',
    popupWith(usual(), { wish: { key: mina.key, signInId: 'mina', since: NOW - 3_000 }, selected: mina.key }),
  ),
  state(
    'failed',
    'Switch failed',
    'On the row itself. The mark never moved. Enter, click or the key try again.',
    popupWith(
      usual({ rows: instead(but(mina, { work: { kind: 'failed', wish: 'switch', failure: noAnswer } })) }),
    ),
  ),
  state(
    'row-states',
    'Ended, expiring, disabled',
    'Each state has a word and a next step.',
    popupWith(
      usual({
        rows: [
          ada,
          but(jonas, { at: NOW + 2 * DAY + HOUR }),
          ended(mina),
          but(theo, { at: NOW - MINUTE }),
          but(priya, { state: 'disabled' }),
        ],
      }),
      { selected: mina.key },
    ),
  ),
  state(
    'places',
    'Active account’s places',
    'The second line of the active account is the button.',
    popupWith(usual(), { open: { kind: 'places' }, places: { kind: 'known', choices: placesOfAda() } }),
  ),
  state(
    'staging',
    'Staging',
    'Hatched edge, dashed tag, warm ground and the word. The site’s own tabs are another session.',
    popupWith(
      plantedView({
        app: staging,
        activeKey: kenji.key,
        readAt: NOW,
        rows: [kenji, but(theo, { digit: 1 }), ruth, bo],
      }),
    ),
  ),
  state(
    'sign-in-tab',
    'Sign-in in a tab',
    'The new account is noticed by itself.',
    popupWith(usual({ signInTab: { since: NOW - MINUTE } })),
  ),
  state(
    'undo',
    'Undo',
    'Sign-out of one account waits 5 s. The line runs down; with reduced motion it steps.',
    popupWith(usual({ rows: instead(but(theo, { work: { kind: 'leaving', until: NOW + 3_000 } })) })),
  ),
  state(
    'kept',
    'Kept',
    'The browser ended in the middle: nobody was signed out, and the row says so.',
    popupWith(usual({ rows: instead(but(theo, { work: { kind: 'kept' } })) })),
  ),
  state(
    'stale-tabs',
    'Stale tabs',
    'After a switch. Tabs reload in one click.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { previous: 'Ada Quell', count: 3 } })),
  ),
  state(
    'stale-unseen',
    'Stale tabs, unseen',
    'Without the app’s own pages granted nothing is claimed about tabs.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { previous: 'Ada Quell', count: null } })),
  ),
  state(
    'offline',
    'Offline',
    'The list stays. What is not confirmed is grey and says how old it is.',
    popupWith(usual({ readAt: NOW - 12 * MINUTE }), { online: false }),
  ),
  state(
    'throttled',
    'Throttled',
    'Counted by the wall clock. Nothing is sent until it is over.',
    popupWith(usual({ obstacle: { kind: 'throttled', until: NOW + 12_000 } })),
  ),
  state(
    'permission',
    'Permission missing',
    'The request is made in the click itself. What is asked for is named in full.',
    popupWith(usual({ readAt: NOW - DAY, obstacle: { kind: 'permission' } })),
  ),
  state(
    'unreachable',
    'Out of reach',
    'The last good list stays.',
    popupWith(
      usual({ readAt: NOW - 12 * MINUTE, obstacle: { kind: 'unreachable', failure: failure('network') } }),
    ),
  ),
  state(
    'malformed',
    'Unreadable answer',
    'Whatever came, nothing is lost.',
    popupWith(
      usual({ readAt: NOW - 2 * HOUR, obstacle: { kind: 'unreachable', failure: failure('parse') } }),
    ),
  ),
  state(
    'refused',
    'Session refused',
    'Repaired only when asked.',
    popupWith(usual({ readAt: NOW - 2 * HOUR, obstacle: { kind: 'refused' } })),
  ),
  state(
    'not-saved',
    'Disk full',
    'Works from memory and says so.',
    popupWith(usual({ obstacle: { kind: 'not-saved' } })),
  ),
  state(
    'maintenance',
    'Maintenance',
    'Switching stays on; only the forms rest.',
    popupWith(usual({ app: plantedFace({ maintenance: true }) })),
  ),
  state(
    'limit',
    'Account limit',
    'The button stays and says why it cannot.',
    popupWith(usual({ app: limited })),
  ),
  state(
    'add-refused',
    'Adding to staging',
    'A blocked button answers with its reason.',
    popupWith(plantedView({ app: staging, activeKey: kenji.key, readAt: NOW, rows: [kenji, ruth] }), {
      addRefused: true,
    }),
  ),
  state(
    'container',
    'Container tab',
    'The switcher acts on the normal session.',
    popupWith(usual(), { container: true }),
  ),
  state(
    'fifty',
    'Fifty accounts',
    'Seven rows, then the list scrolls. Identity, filter and footer stay.',
    popupWith(usual({ rows: fifty, activeKey: fifty[0]?.key ?? null }), { selected: fifty[26]?.key ?? null }),
  ),
  state('one', 'One account', 'Nobody to switch to yet.', popupWith(usual({ rows: [ada] }))),
  state(
    'no-organizations',
    'Without organisations',
    'Line one is the name alone, the e-mail goes under it.',
    popupWith(usual({ app: plantedFace({ organizations: false }) })),
  ),
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
    'One sentence, one button.',
    popupWith(usual(), { index: { theme: 'system', lastOrigin: null, apps: [] }, origin: null, view: null }),
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
  state(
    'long',
    'Long, RTL, emoji',
    'Each name is isolated and cut at its own end; combining families stay whole.',
    popupWith(usual({ rows: awkward(), activeKey: 'long' })),
  ),
];

function placesOfAda() {
  const place = (organization: string, workspace: string | null, barred: string | null = null) => ({
    organizationId: organization,
    organization,
    workspaceId: workspace,
    workspace,
    barred,
  });
  return [
    place('Quell Labs', 'Research'),
    place('Quell Labs', 'Platform'),
    place('Quell Labs', 'Finance', 'Not on this network'),
    place('Meridian Arts', null),
    place('Meridian Arts', 'Main'),
  ];
}

function awkward(): View['rows'] {
  return [
    person(
      [
        'Maximiliana-Theodora Wolfeschlegelsteinhausen',
        'maximiliana.theodora@international-holdings.example',
        'International Holdings of Northern Lights · Accounts receivable',
        3,
      ],
      { key: 'long', digit: 1 },
    ),
    person(['ليلى الحداد', 'layla@haddad.ae', 'بيت الحكمة · الأبحاث', 1], { digit: 2 }),
    person(['נועה לוי', 'noa@levi.co.il', 'Levi · ראשי', 6], { digit: 3 }),
    person(['Familie Rossi 🌻', 'famiglia@rossi.it', null, 9], { digit: 4, initials: 'FR' }),
    person(['X', 'x@x.x', '<b>Org</b> · Main', 8], { digit: 5 }),
    person(['Account …4821', null, 'Quell Labs · Research', 5], { digit: 6, initials: '#' }),
  ];
}

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

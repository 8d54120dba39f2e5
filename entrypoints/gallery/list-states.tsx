import { done } from '../../lib/result';
import { failure } from '../../lib/session/failure';
import type { View } from '../../lib/session/view';
import type { GalleryState } from './gallery-state';
import {
  ada,
  among,
  but,
  DAY,
  ended,
  fifty,
  HOUR,
  jonas,
  MINUTE,
  mina,
  NOW,
  person,
  priya,
  theo,
  usual,
} from './planted/planted-people';
import { plantedFace } from './planted/planted-view';
import { instead, popupWith, state } from './planted-popup-state';

const noAnswer = failure('timeout');

/** Rows in every state, and lists of every length. */
export const listStates: GalleryState[] = [
  state('default', 'Default', 'One app, five accounts. The first row is one key away.', popupWith(usual())),
  state(
    'row-actions',
    'Row actions',
    'One menu, opened by its dots, right click or Shift+F10.',
    popupWith(usual(), { selected: mina.key, open: { kind: 'row', key: mina.key } }),
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
    'no-match-long',
    'Filter, no match for a whole page of text',
    'What was pasted is cut: the next step stays in sight.',
    popupWith(usual(), { typed: 'harbour mast '.repeat(80) }),
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
      usual({
        rows: [
          ada,
          jonas,
          but(mina, { work: { kind: 'failed', wish: 'switch', failure: noAnswer } }),
          theo,
          but(priya, {
            isForeign: true,
            work: { kind: 'failed', wish: 'switch', failure: failure('offline') },
          }),
        ],
      }),
    ),
  ),
  state(
    'failed-paused',
    'Switch failed, and no more may be sent yet',
    'What does nothing now does not look like a button.',
    popupWith(
      usual({
        rows: instead(but(mina, { work: { kind: 'failed', wish: 'switch', failure: noAnswer } })),
        obstacle: { kind: 'throttled', until: NOW + 12_000 },
      }),
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
          but(theo, { at: NOW - MINUTE }),
          but(priya, { state: 'disabled' }),
          ended(mina),
        ],
      }),
      { selected: mina.key },
    ),
  ),
  state(
    'unsettled',
    'Not known yet',
    'A change was sent and its answer is missing: nobody is said to be active for certain.',
    popupWith(
      usual({ unsettled: true, rows: instead(but(mina, { work: { kind: 'moving', since: NOW - MINUTE } })) }),
    ),
  ),
  state(
    'place-unknown',
    'Places that are not known',
    'No name is not no organisation: in one, in none, or nobody knows.',
    popupWith(
      usual({
        rows: [
          but(ada, { organization: null, workspace: null }),
          but(jonas, { organization: null, workspace: null }),
          but(theo, { nowhere: true }),
          but(priya, { organization: null, workspace: null, membershipId: null, nowhere: false }),
        ],
      }),
    ),
  ),
  state(
    'places',
    'Active account’s places',
    'The second line of the active account is the button.',
    popupWith(usual(), { open: { kind: 'places' }, places: done(placesOfAda()) }),
  ),
  state(
    'fifty',
    'Fifty accounts',
    'Seven rows, then the list scrolls. Identity, filter and footer stay.',
    popupWith(usual({ rows: fifty, activeKey: fifty[0]?.key ?? null }), { selected: fifty[26]?.key ?? null }),
  ),
  state(
    'left-out',
    'More than is kept',
    'What one app may have us keep has an end. What the list lacks is said under it.',
    popupWith(
      usual({
        rows: [ada, jonas, mina].map((row) =>
          but(row, { detail: null, organization: null, workspace: null }),
        ),
        leftOut: { live: 2950, ended: true, details: true },
      }),
    ),
  ),
  state('one', 'One account', 'Nobody to switch to yet.', popupWith(usual({ rows: [ada] }))),
  state(
    'no-organizations',
    'Without organisations',
    'Line one is the name alone, the e-mail goes under it.',
    popupWith(usual({ app: plantedFace({ organizations: false }) })),
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
    membershipId: workspace === null ? organization : `${organization} · ${workspace}`,
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

import type { Row } from '../../lib/session/view';
import type { GalleryState } from './gallery-state';
import {
  ada,
  bo,
  but,
  DAY,
  ended,
  HOUR,
  jonas,
  kenji,
  MINUTE,
  mina,
  NOW,
  person,
  priya,
  ruth,
  theo,
  usual,
} from './planted/planted-people';
import { popupWith, state } from './planted-popup-state';

const twin = (detail: string, place: string | null, hue: number, digit: number): Row =>
  person(['Ada Quell', detail, place, hue], { digit, isAlike: true });

const twins: Row[] = [
  but(ada, { isAlike: true }),
  twin('ada+billing@quelllabs.co', 'Quell Labs · Finance', 2, 2),
  twin('ada+support@quelllabs.co', 'Quell Labs · Support', 9, 3),
  twin('ada@tidewell.io', 'Tidewell', 5, 4),
  person(
    [
      'Ada Quell-Lindqvist',
      'ada.quell-lindqvist.consulting@meridian-arts.example',
      'Meridian Arts · Main hall',
      0,
    ],
    { digit: 5 },
  ),
];

const cramped: Row[] = [
  person(
    [
      'Maximiliane-Theodora Windisch',
      'maximiliane-theodora.windisch@international-holdings.example',
      'International Holdings of Northern Europe',
      3,
    ],
    { digit: 1 },
  ),
  person(
    [
      'Wolfeschlegelsteinhausen, Hubert',
      'hubert.wolfeschlegelsteinhausen@post.example',
      'Tidewell · Operations',
      6,
    ],
    { digit: 2 },
  ),
  person(
    [
      'Sanne de Wit',
      'sanne.dewit@international-holdings.example',
      'International Holdings of Northern Europe · Main',
      1,
    ],
    { digit: 3 },
  ),
  person(['X', 'x@x.yz', null, 8], { digit: 4, initials: 'X' }),
  person(['محمد عبد الله', 'mohamed.abdullah@haddad.ae', 'بيت الحكمة', 2], { digit: 5 }),
];

const gone = (row: Row, days: number): Row => but(ended(row), { at: NOW - days * DAY - HOUR });

const standing: Row[] = [
  ada,
  mina,
  theo,
  but(priya, { at: NOW + 2 * DAY + HOUR }),
  but(kenji, { isForeign: true, digit: null }),
  ended(bo),
  gone(jonas, 9),
];

const ending: Row[] = [
  but(ada, { at: NOW + 19 * HOUR + MINUTE }),
  but(mina, { at: NOW + 50 * MINUTE + 1 }),
  but(priya, { at: NOW + DAY + HOUR }),
  but(theo, { at: NOW + 3 * DAY }),
  ended(bo),
];

const timedOut = but(theo, { work: { kind: 'switching', since: NOW - 5_000 } });

/** Rows as they are read: what gives way, what stands out, and who comes under whom. */
export const rowStates: GalleryState[] = [
  state(
    'look-alikes',
    'Look-alikes',
    'Same name: the piece that differs is set strong. The end of an address never goes.',
    popupWith(usual({ rows: twins })),
  ),
  state(
    'gives-way',
    'What gives way',
    'The name never does. First the place leaves whole, then the e-mail’s middle.',
    popupWith(usual({ rows: cramped, activeKey: cramped[0]?.key ?? null })),
  ),
  state(
    'standing',
    'States, live above ended',
    'A state opens line two; the e-mail stays. Ended accounts sink under their own heading.',
    popupWith(usual({ rows: standing }), {
      wish: { key: mina.key, signInId: 'mina', since: NOW - 1_000 },
      selected: mina.key,
    }),
  ),
  state(
    'ending',
    'The last days',
    'How long somebody stays signed in is said from three days before; it is no alarm.',
    popupWith(usual({ rows: ending })),
  ),
  state(
    'standing-late',
    'No answer, among others',
    'No answer yet stands alone; the whole row looks again.',
    popupWith(usual({ rows: [ada, timedOut, priya, jonas, ruth, gone(bo, 2)] })),
  ),
  state(
    'many-ended',
    'Many have ended',
    'The three who ended last; the others are a click away.',
    popupWith(
      usual({
        rows: [ada, mina, ...[jonas, theo, priya, kenji, bo].map((row, days) => gone(row, days))],
      }),
      { selected: priya.key },
    ),
  ),
  state(
    'two-people',
    'Two people',
    'Under five rows no filter is drawn; it has the keyboard all the same.',
    popupWith(usual({ rows: [ada, jonas] })),
  ),
  state(
    'three-people',
    'Three people',
    'Still no filter: a digit or an arrow is enough.',
    popupWith(usual({ rows: [ada, jonas, mina] })),
  ),
  state(
    'two-people-typing',
    'Two people, typing',
    'The first letter turns the app bar into the field; nothing moves.',
    popupWith(usual({ rows: [ada, jonas] }), { typed: 'jo' }),
  ),
];

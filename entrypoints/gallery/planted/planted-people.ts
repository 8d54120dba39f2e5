import type { AppFace, AppIndex, Row, View } from '../../../lib/session/view';
import { plantedFace, plantedIndex, plantedRow, plantedView } from './planted-view';

/** The moment at which the gallery stands still. */
export const NOW = Date.UTC(2026, 10, 20, 12);
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const fieldnote = plantedFace();
export const halyard = plantedFace({
  origin: 'https://id.halyard.dev',
  host: 'id.halyard.dev',
  name: 'Halyard',
  hue: 6,
});
export const staging = plantedFace({
  origin: 'https://fieldnote.trywacht.xyz',
  host: 'fieldnote.trywacht.xyz',
  mode: 'staging',
});
export const orrery = plantedFace({
  origin: 'https://orrery.trywacht.xyz',
  host: 'orrery.trywacht.xyz',
  name: 'Orrery',
  mode: 'staging',
  hue: 8,
});

/** Name, e-mail, organisation and workspace, hue. */
type Person = [title: string, detail: string | null, place: string | null, hue: number];

/** A row from a line of facts; initials are given where they are not the plain ones. */
export function person([title, detail, place, hue]: Person, known: Partial<Row> = {}): Row {
  const [organization = null, workspace = null] = place?.split(' · ') ?? [];
  const letters = title.split(' ').map((word) => word.charAt(0));
  const initials = `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`;
  return plantedRow({
    key: detail ?? title,
    title,
    detail,
    organization,
    workspace,
    membershipId: place,
    hue,
    initials,
    ...known,
  });
}

export const ada = person(['Ada Quell', 'ada@quelllabs.co', 'Quell Labs · Research', 7], { digit: 1 });
export const jonas = person(['Jonas Wirth', 'jonas@meridian.art', 'Meridian Arts · Main', 0], { digit: 2 });
export const mina = person(['Mina Okafor', 'mina.okafor@tidewell.io', 'Tidewell · Operations', 5], {
  digit: 3,
});
export const theo = person(['Théo Lamarque', 'theo@lamarque.fr', null, 2], { digit: 4 });
export const priya = person(['Priya Raman', 'priya@quelllabs.co', 'Quell Labs · Finance', 9], { digit: 5 });
export const kenji = person(['Kenji Mori', 'kenji@mori.works', 'Mori Works · Main', 8], { digit: 2 });
export const ruth = person(['Ruth Abara', 'ruth@abara.ng', 'Tidewell · Support', 1], { digit: 3 });
export const bo = person(['Bo Sandvik', 'bo@northpier.no', 'North Pier · Harbour', 6], { digit: 4 });

export const ines = person(['Inés Calder', 'ines@calder.studio', null, 3]);

export const five: Row[] = [ada, jonas, mina, theo, priya];

/** Ada is active in Fieldnote, read just now. */
export const usual = (known: Partial<View> = {}): View =>
  plantedView({ app: fieldnote, rows: five, activeKey: ada.key, readAt: NOW, ...known });

/** The same row with something changed. */
export const but = (row: Row, known: Partial<Row>): Row => ({ ...row, ...known });

/** Who signed out or was forgotten keeps the label. */
export const ended = (row: Row): Row => but(row, { state: 'ended', signInId: null, at: NOW - 3 * HOUR });

const summaryOf = (face: AppFace, rows: Row[]) =>
  plantedView({ app: face, rows, activeKey: rows[0]?.key ?? null });

/** An index with this app alone. */
export const only = (view: View): AppIndex => plantedIndex(view);

/** An index with this app and three others. */
export const among = (view: View): AppIndex =>
  plantedIndex(
    view,
    summaryOf(halyard, [bo, ruth, jonas]),
    summaryOf(staging, [kenji, theo]),
    summaryOf(orrery, [but(ada, { key: 'orrery-ada' })]),
  );

const FIRST = 'Lena Noah Sofia Marek Amara Hugo Yara Olu Ines Tomas'.split(' ');
const LAST = 'Brandt Achebe Lind Haddad Diallo'.split(' ');

/** Fifty people: more than fit. */
export const fifty: Row[] = LAST.flatMap((last, group) =>
  FIRST.map((first, index) =>
    person(
      [
        `${first} ${last}`,
        `${first}@${last}.example`.toLowerCase(),
        `${last} · ${index % 2 ? 'Field' : 'Main'}`,
        (group + index) % 10,
      ],
      { digit: group === 0 && index < 9 ? index + 1 : null },
    ),
  ),
);

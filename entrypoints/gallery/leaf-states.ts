import { words } from '../../lib/i18n/words';
import { failure } from '../../lib/session/failure';
import type { PlaceChoice, SeenPlaces } from '../../lib/session/types';
import { findWithLeaves } from '../popup/state/with-leaves';
import type { GalleryState } from './gallery-state';
import { but, DAY, mina, NOW, ruth, theo, usual } from './planted/planted-people';
import { instead, popupWith, state } from './planted-popup-state';
import { openThere, three } from './several-states';

function place(organization: string, workspace: string, barred: string | null = null): PlaceChoice {
  const membershipId = `${organization} · ${workspace}`;
  return {
    ...{ organization, workspace, membershipId, barred },
    organizationId: organization,
    workspaceId: membershipId,
  };
}

const SUPPORT = place('Tidewell', 'Support');

const THREE_DAYS_AGO: SeenPlaces = {
  at: NOW - 3 * DAY,
  more: 0,
  choices: [
    place('Tidewell', 'Operations'),
    SUPPORT,
    place('Tidewell', 'Payroll', 'Needs two-step sign-in'),
    place('North Pier', 'Harbor'),
  ],
};

const SEEN: Record<string, SeenPlaces> = { [mina.key]: THREE_DAYS_AGO };

const refused = failure('http', { status: 403 });
const refusedWork = { kind: 'failed', wish: 'move', failure: refused, place: 'Support' } as const;

/** An account and a place in one step. */
export const leafStates: GalleryState[] = [
  state(
    'leaves',
    'Someone else’s places',
    'As they were seen last: one click is the person and the place.',
    popupWith(usual(), { selected: mina.key, seen: SEEN, open: { kind: 'leaves', key: mina.key } }),
  ),
  state(
    'leaves-first',
    'Before the first choice',
    'It is said once what follows from a choice, and how much of a long list is not kept.',
    popupWith(usual(), {
      selected: mina.key,
      seen: { [mina.key]: { at: NOW - DAY, more: 12, choices: [SUPPORT, place('Tidewell', 'Sales')] } },
      open: { kind: 'leaves', key: mina.key },
      newToPlaces: true,
    }),
  ),
  state(
    'leaves-unseen',
    'Places not seen yet',
    'They can only be read as that person: it says so, and asks nothing.',
    popupWith(usual(), { selected: theo.key, seen: SEEN, open: { kind: 'leaves', key: theo.key } }),
  ),
  state(
    'leaves-among-apps',
    'Typing a place among several apps',
    'The places of the app in front come after everybody in all apps.',
    three({ typed: 'tide', seen: SEEN, find: findWithLeaves(SEEN) }),
  ),
  state(
    'leaves-there',
    'Places of another app’s account',
    'As those of one in front, at the row they belong to.',
    openThere({ kind: 'leaves', key: ruth.key }, { seen: { [ruth.key]: THREE_DAYS_AGO } }),
  ),
  {
    ...state(
      'leaves-rtl',
      'Someone else’s places, right to left',
      'Logical sides only.',
      popupWith(usual(), { selected: mina.key, seen: SEEN, open: { kind: 'leaves', key: mina.key } }),
    ),
    rightToLeft: true,
  },
  state(
    'leaves-typed',
    'Typing a place',
    'A typed place becomes rows of its own, after the accounts.',
    popupWith(usual(), { typed: 'tide', seen: SEEN, find: findWithLeaves(SEEN) }),
  ),
  state(
    'leaf-refused',
    'A place that was refused',
    'Who was switched to stays; the row says which place, the tray why.',
    popupWith(usual({ activeKey: mina.key, rows: instead(but(mina, { work: refusedWork })) }), {
      slip: {
        key: null,
        asked: 'move',
        failure: refused,
        place: 'Support',
        also: {
          line: words('failure.barred'),
          button: { word: words('menu.tryAgain'), intent: { kind: 'go-to', key: mina.key, place: SUPPORT } },
        },
      },
    }),
  ),
];

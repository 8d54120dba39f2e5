import { failure } from '../../lib/session/failure';
import type { GalleryState } from './gallery-state';
import { DAY, HOUR, MINUTE, NOW, usual } from './planted/planted-people';
import { plantedFace } from './planted/planted-view';
import { popupWith, state } from './planted-popup-state';

const limited = plantedFace({ accountLimit: 5 });

/** The same of what stands in the way, and of what is good to know. */
export const obstacleStates: GalleryState[] = [
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
    'too-large',
    'Answer above the limit',
    'The last list stays, and says who can mend it.',
    popupWith(
      usual({ readAt: NOW - 2 * HOUR, obstacle: { kind: 'unreachable', failure: failure('too-large') } }),
    ),
  ),
  state(
    'refused',
    'Session refused',
    'Repaired only when asked.',
    popupWith(usual({ readAt: NOW - 2 * HOUR, obstacle: { kind: 'refused' } })),
  ),
  state(
    'not-opened',
    'Pages not opened yet',
    'The session is theirs: nothing is sent without it.',
    popupWith(usual({ readAt: NOW - DAY, obstacle: { kind: 'not-opened' } })),
  ),
  state(
    'no-cookies',
    'Cookies blocked',
    'Nobody is said to be signed out, and it says where the setting is.',
    popupWith(usual({ readAt: NOW - HOUR, obstacle: { kind: 'no-cookies' } })),
  ),
  state(
    'no-cookies-unread',
    'Cookies blocked from the start',
    'There is no list to show, and that is said.',
    popupWith(
      usual({ phase: 'unread', readAt: null, activeKey: null, rows: [], obstacle: { kind: 'no-cookies' } }),
    ),
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
    'slow',
    'An answer that takes long',
    'Named after a second; the list stays usable.',
    popupWith(usual(), { refreshing: true, askedAt: NOW - 2_000 }),
  ),
  state(
    'limit',
    'Account limit',
    'The button stays and says why it cannot.',
    popupWith(usual({ app: limited })),
  ),
  state(
    'add-refused',
    'Adding during maintenance',
    'A blocked button answers with its reason.',
    popupWith(usual({ app: plantedFace({ maintenance: true }) }), {
      addRefused: true,
      hidden: ['maintenance'],
    }),
  ),
  state(
    'container',
    'Container tab',
    'The switcher acts on the normal session.',
    popupWith(usual(), { container: true }),
  ),
];

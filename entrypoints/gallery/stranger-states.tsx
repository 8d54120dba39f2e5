import { words } from '../../lib/i18n/words';
import type { GalleryState } from './gallery-state';
import {
  ada,
  bo,
  but,
  fieldnote,
  five,
  jonas,
  kenji,
  MINUTE,
  NOW,
  person,
  priya,
  ruth,
  staging,
  theo,
  usual,
} from './planted/planted-people';
import { plantedFace, plantedView } from './planted/planted-view';
import { instead, popupWith, state } from './planted-popup-state';

const guise = but(theo, { isGuise: true, at: NOW + 18 * MINUTE + 1 });
const stranger = person(['Vera Stahl', 'vera@stahl.example', 'Stahl · Main', 6], {
  digit: 6,
  isForeign: true,
  cameAt: NOW - 2 * MINUTE,
});

/** Accounts that are not simply the person's own: acted as, or not added here. */
export const strangerStates: GalleryState[] = [
  state(
    'guise',
    'Impersonated',
    'A hue used nowhere else, a strip over everything, one click to leave.',
    popupWith(usual({ rows: [ada, jonas, guise, priya], activeKey: guise.key })),
  ),
  state(
    'guise-ending',
    'Impersonated, ending',
    'The strip goes on saying who; minutes only while they are known.',
    popupWith(
      usual({ rows: [ada, jonas, but(guise, { at: NOW + MINUTE / 2 }), priya], activeKey: guise.key }),
    ),
  ),
  state(
    'guise-staging',
    'Impersonated in staging',
    'Both signs stay readable.',
    popupWith(
      plantedView({ app: staging, activeKey: guise.key, readAt: NOW, rows: [kenji, guise, ruth, bo] }),
      { hidden: ['staging'] },
    ),
  ),
  state(
    'guise-listed',
    'Impersonation left running',
    'In the list it keeps its mask and its word.',
    popupWith(usual({ rows: instead(guise) })),
  ),
  state(
    'foreign',
    'Signed in on the site',
    'Most accounts come so: calm news and a question. It comes last, and no key leads to it until it is kept.',
    popupWith(usual({ rows: [...five, stranger] })),
  ),
  state(
    'foreign-active',
    'Signed in on the site, and active',
    'Nothing is switched by itself; the person’s own accounts are where they were.',
    popupWith(usual({ rows: [...five, stranger], activeKey: stranger.key })),
  ),
  state(
    'changed-outside',
    'Changed on the site',
    'Another account was made active elsewhere. Nothing is wrong, so it only says so.',
    popupWith(
      usual({
        rows: five,
        activeKey: jonas.key,
        notice: { kind: 'changed-outside', previous: ada.title },
      }),
    ),
  ),
  state(
    'two-cookies',
    'Two session cookies',
    'The browser sends two of one name: one may be planted. What to do is said.',
    popupWith(usual({ notice: { kind: 'two-cookies' } })),
  ),
  state(
    'not-done',
    'Not done by a key',
    'What a key, the address bar or the icon’s menu could not do, said once more where it can be put away.',
    popupWith(usual({ notice: { kind: 'failed', message: words('told.ended') } })),
  ),
  state(
    'foreign-plain',
    'Signed in on the site, without organizations',
    'The mark stands before the e-mail.',
    popupWith(
      usual({
        app: plantedFace({ organizations: false }),
        rows: [ada, but(stranger, { title: 'Maximiliana-Theodora Wolfeschlegelsteinhausen' })],
        activeKey: stranger.key,
      }),
    ),
  ),
  state(
    'renamed',
    'Under another app’s name',
    'Its name is new and another’s: the host stands before it, and what it was called behind it.',
    popupWith(
      usual({
        app: plantedFace({ name: 'frontend.evil.example · Fieldnote', was: 'Evil Notes' }),
        rows: five,
      }),
    ),
  ),
  state(
    'linked',
    'Staging, one session',
    'Its pages share the session, so nothing is said of another one.',
    popupWith(
      usual({
        app: { ...fieldnote, mode: 'staging', jar: 'site' },
        rows: [ada, jonas],
      }),
    ),
  ),
];

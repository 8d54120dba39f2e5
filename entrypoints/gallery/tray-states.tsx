import { done } from '../../lib/result';
import type { KeptBecause, StaleTab } from '../../lib/session/hosts/stale-tabs';
import type { GalleryState } from './gallery-state';
import {
  bo,
  but,
  kenji,
  MINUTE,
  mina,
  NOW,
  only,
  ruth,
  staging,
  theo,
  usual,
} from './planted/planted-people';
import { plantedView } from './planted/planted-view';
import { instead, popupWith, state } from './planted-popup-state';

const stale = { previous: 'Ada Quell', count: null, pages: [] };
const HOSTS = ['https://fieldnote.app', 'https://accounts.fieldnote.app', 'https://notes.fieldnote.app'];
const staleTab = (id: number, title: string, kept: KeptBecause | null = null): StaleTab => ({
  id,
  title,
  shows: id === 3 ? null : 'Ada Quell',
  kept,
});
const STALE = [
  staleTab(1, 'Field notes of the northern survey, third week – Fieldnote'),
  staleTab(2, 'New note – Fieldnote', 'typed'),
  staleTab(3, 'Home – Fieldnote'),
  staleTab(4, 'Recording – Fieldnote', 'audible'),
  staleTab(5, '', 'asks'),
];

/** What the message over the footer says of what was done, begun or left over. */
export const trayStates: GalleryState[] = [
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
    'no-keys',
    'No keys',
    'The browser gave none: another extension has them. Put away once, it does not come back.',
    popupWith(usual({}), { keyless: true }),
  ),
  state(
    'unfinished',
    'Continue signing in',
    'A started sign-in survives everything; one click returns to the very step.',
    popupWith(usual({ unfinished: { identifier: 'mina.okafor@tidewell.io', step: 'code' } })),
  ),
  state(
    'undo',
    'Undo',
    'Sign-out of one account waits 10 s, counted in the ring; Ctrl Z undoes it, too.',
    popupWith(usual({ rows: instead(but(theo, { work: { kind: 'leaving', until: NOW + 3_000 } })) })),
  ),
  state(
    'switched',
    'The way back',
    'Right after a switch, where no tab is left behind. The key does the same, again and again.',
    popupWith(usual({ rows: instead(but(mina, { activeAt: NOW - MINUTE })) }), { switched: true }),
  ),
  state(
    'kept',
    'Kept',
    'The browser ended in the middle: nobody was signed out, and the row says so.',
    popupWith(usual({ rows: instead(but(theo, { work: { kind: 'kept' } })) })),
  ),
  state(
    'set-aside',
    'Stored, and cannot be read',
    'Nothing is lost; the settings say what to do. Said until it is put away.',
    popupWith(usual(), { index: { ...only(usual()), setAside: ['accounts.fieldnote.app'] } }),
  ),
  state(
    'stale-tabs',
    'Stale tabs',
    'After a switch. Tabs reload in one click.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { ...stale, count: 3 } })),
  ),
  state(
    'stale-list',
    'Stale tabs, listed',
    'The tab in front first. What would be lost is left alone, and said.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { ...stale, count: 5 } }), {
      open: { kind: 'tabs' },
      tabs: done({ tabs: STALE, asleep: 2, always: false }),
    }),
  ),
  state(
    'stale-look',
    'Stale tabs, looked for',
    'Pages may take their time to answer.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { ...stale, count: 5 } }), { open: { kind: 'tabs' } }),
  ),
  state(
    'stale-unseen',
    'Stale tabs, unseen',
    'Nothing is claimed about tabs that cannot be seen. The question names its hosts, and one click asks it.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { ...stale, pages: ['https://fieldnote.app'] } })),
  ),
  state(
    'stale-hosts',
    'Stale tabs on several hosts',
    'Every host that is asked for is named.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { ...stale, pages: HOSTS } })),
  ),
  state(
    'stale-others',
    'Stale tabs elsewhere',
    'A host that may be somebody else’s is allowed in the settings, where that is said.',
    popupWith(usual({ activeKey: mina.key, staleTabs: stale })),
  ),
  state(
    'stale-refused',
    'Stale tabs, refused',
    'The browser did not give them. Said once.',
    popupWith(usual({ activeKey: mina.key, staleTabs: { ...stale, pages: null } })),
  ),
];

import type { HistoryLine } from '../../lib/session/kept/history';
import { fieldnote, halyard, type PageState, several, staging } from './planted/planted-page';

const NOW = new Date(2026, 10, 27, 10, 5).getTime();
const HOUR = 3_600_000;

const LINES: HistoryLine[] = [
  { origin: fieldnote.origin, at: NOW - 24 * 60_000, title: 'Mina Okafor', from: 'Ada Quell', by: 'popup' },
  { origin: fieldnote.origin, at: NOW - HOUR, title: 'Ada Quell', from: null, by: 'site' },
  { origin: halyard.origin, at: NOW - 16 * HOUR, title: 'Ruth Abara', from: 'Bo Sandvik', by: 'command' },
  { origin: staging.origin, at: NOW - 70 * HOUR, title: null, from: 'Kenji Mori', by: 'put-back' },
  { origin: staging.origin, at: NOW - 71 * HOUR, title: 'ليلى حداد', from: 'Kenji Mori', by: 'sign-in' },
  {
    origin: fieldnote.origin,
    at: NOW - 9_000 * HOUR,
    title: 'Maximiliane Freifrau von Hohenstein-Altenburg zu Wiesenthal',
    from: 'Ada Quell',
    by: 'settings',
  },
];

const history = { ...several.history, readAt: NOW };
const on: PageState['state'] = {
  ...several,
  route: 'history',
  settings: several.settings && { ...several.settings, history: '30' },
};

export const HISTORY_STATES: PageState[] = [
  { id: 'history-off', title: 'History, off', state: { ...several, route: 'history' } },
  {
    id: 'history-empty',
    title: 'History, nothing yet',
    state: { ...on, history: { ...history, lines: [] } },
  },
  { id: 'history', title: 'History', state: { ...on, history: { ...history, lines: LINES } } },
  {
    id: 'history-found',
    title: 'History, somebody looked for',
    state: { ...on, history: { ...history, lines: LINES, filter: 'ada' } },
  },
];

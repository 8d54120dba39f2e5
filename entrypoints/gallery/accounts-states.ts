import { ownFailure } from '../../lib/session/failure';
import type { Row } from '../../lib/session/view';
import type { AccountsState } from '../options/state/accounts/accounts-state';
import { plantRow, plantView } from './planted/planted-apps';
import { fieldnote, halyard, type PageState, several } from './planted/planted-page';

const HOUR = 3_600_000; // planted pages stand at the moment 0

const person = (title: string, hue: number, known: Partial<Row>): Row => ({
  ...plantRow(title, hue),
  ...known,
});

const rows: Row[] = [
  person('Gallery', 8, {
    key: 'jonas',
    initials: 'G',
    realName: 'Jonas Wirth',
    detail: 'jonas@meridian.art',
    digit: 2,
    pinned: true,
  }),
  person('Ada Quell', 7, { detail: 'ada@quelllabs.co', digit: 1 }),
  person('Mina Okafor', 5, {
    key: 'mina',
    detail: 'mina.okafor@tidewell.io',
    digit: 3,
    activeAt: -2 * HOUR,
  }),
  person('Théo Lamarque', 2, { detail: 'theo@lamarque.fr', digit: 4, state: 'disabled' }),
  person('Maximiliane Freifrau von Hohenstein-Altenburg zu Wiesenthal', 3, {
    initials: 'MW',
    detail: 'maximiliane.freifrau.von.hohenstein-altenburg@wiesenthal-verwaltung.example',
    digit: 5,
  }),
  person('Priya Raman', 9, { detail: 'priya@quelllabs.co', digit: 6, hidden: true }),
  person('ليلى حداد', 1, { detail: 'layla@haddad.example', state: 'ended', at: -50 * HOUR }),
];

const [mina] = rows.filter(({ key }) => key === 'mina');
const at = { origin: fieldnote.origin, key: mina?.key ?? '' };

const showing = (accounts: Partial<AccountsState> = {}): PageState['state'] => ({
  ...several,
  route: 'accounts',
  views: {
    ...several.views,
    [fieldnote.origin]: plantView(fieldnote, [], { rows, activeKey: 'Ada Quell' }),
    [halyard.origin]: plantView(halyard, []),
  },
  accounts: { ...several.accounts, ...accounts },
});

export const ACCOUNTS_STATES: PageState[] = [
  { id: 'accounts', title: 'Accounts', state: showing() },
  {
    id: 'accounts-lifted',
    title: 'Accounts, one lifted and moved',
    state: showing({ lifted: { ...at, at: 1, from: 0 } }),
  },
  {
    id: 'accounts-named',
    title: 'Accounts, one named',
    state: showing({ naming: { ...at, label: 'Work' } }),
  },
  { id: 'accounts-colored', title: 'Accounts, one colored', state: showing({ coloring: at }) },
  {
    id: 'accounts-by-use',
    title: 'Accounts as they were last used',
    state: { ...showing(), settings: several.settings && { ...several.settings, order: 'used' } },
  },
  { id: 'accounts-found', title: 'Accounts, one looked for', state: showing({ filter: 'wirth' }) },
  { id: 'accounts-nobody', title: 'Accounts, nobody found', state: showing({ filter: 'nobody' }) },
  {
    id: 'accounts-failed',
    title: 'Accounts, a change that was not kept',
    state: showing({ done: { kind: 'failed', app: 'Fieldnote', failure: ownFailure('not-saved') } }),
  },
];

import { failure } from '../../lib/session/failure';
import type { BackupPlan, BackupRefusal } from '../../lib/session/kept/backup';
import type { BackupState } from '../options/state/backup-state';
import { type PageState, several } from './planted/planted-page';

const NOW = new Date(2026, 10, 27, 10, 5).getTime();
const NAME = 'account-switcher-2026-11-27-08-55.json';
const unmarked = { label: null, hue: null, pinned: false, hidden: false };

const PLAN: BackupPlan = {
  savedAt: NOW - 70 * 60_000,
  lines: [
    {
      kind: 'app',
      app: { origin: 'https://frontend.picogram.example', mode: 'production', name: 'Picogram' },
    },
    { kind: 'left-out', host: 'notes.fieldnote.app', because: 'another' },
    { kind: 'left-out', host: 'frontend.shop.localhost:8787', because: 'local' },
    {
      kind: 'person',
      app: 'Fieldnote',
      name: 'Jonas Wirth',
      to: { label: 'Gallery', hue: 9, pinned: true, hidden: false },
      from: unmarked,
    },
    {
      kind: 'person',
      app: 'Fieldnote',
      name: 'ليلى حداد',
      to: { ...unmarked, hidden: true },
      from: { ...unmarked, label: 'A rather long label that somebody gave' },
    },
    { kind: 'order', app: 'Fieldnote' },
    { kind: 'absent', app: 'Halyard', count: 2 },
    { kind: 'setting', setting: 'theme', to: 'dark', from: 'system' },
    { kind: 'setting', setting: 'history', to: '30', from: 'off' },
    { kind: 'setting', setting: 'undo', to: '10', from: '5' },
  ],
  more: 12,
  changes: 20,
  same: 7,
};

const shown = {
  at: 'shown',
  name: NAME,
  text: '',
  plan: PLAN,
  readAt: NOW,
  saveFirst: true,
  busy: false,
} as const;

const page = (id: string, title: string, backup: Partial<BackupState>): PageState => ({
  id: `backup${id}`,
  title: `Backup${title}`,
  state: { ...several, route: 'backup', backup: { ...several.backup, ...backup } },
});

const REFUSALS = ['too-long', 'not-ours', 'cut-off', 'newer', 'damaged'] as const satisfies BackupRefusal[];

const waiting = [
  { origin: 'https://frontend.picogram.example', mode: 'production', name: 'Picogram' },
  { origin: 'https://a-rather-long-name.of-a-host.example', mode: 'staging', name: 'Fieldnote' },
] as const;

export const BACKUP_STATES: PageState[] = [
  page('', '', {}),
  page('-compare', ', what a file would change', { file: shown }),
  page('-same', ', a file that changes nothing', {
    file: { ...shown, plan: { ...PLAN, lines: [], more: 0, changes: 0 } },
  }),
  ...REFUSALS.map((why) =>
    page(`-${why}`, `, a file that is not taken: ${why}`, { file: { at: 'refused', name: NAME, why } }),
  ),
  page('-failed', ', not written', { file: shown, failure: failure('interrupted') }),
  page('-done', ', done, with apps that wait', { file: { at: 'done', changes: 20 }, waiting }),
  page('-denied', ', a host that was not allowed', { waiting, denied: waiting[0].origin }),
];

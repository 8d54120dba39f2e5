import type { AppFace, AppIndex, Row, View } from '../../../lib/session/view';

/** A row for tests and the gallery; say only what matters. */
export const plantedRow = (known: Partial<Row> & { key: string }): Row => ({
  signInId: known.state === 'ended' ? null : `sign-in-${known.key}`,
  identifier: null,
  title: known.key,
  detail: null,
  organization: null,
  workspace: null,
  membershipId: null,
  nowhere: (known.membershipId ?? null) === null,
  initials: known.key.slice(0, 2).toUpperCase(),
  hue: 0,
  digit: null,
  state: 'live',
  at: null,
  activeAt: null,
  isForeign: false,
  cameAt: null,
  isAlike: false,
  isGuise: false,
  work: null,
  ...known,
});

/** An app for tests and the gallery. */
export const plantedFace = (known: Partial<AppFace> = {}): AppFace => ({
  origin: 'https://accounts.fieldnote.app',
  host: 'accounts.fieldnote.app',
  name: 'Fieldnote',
  was: null,
  mode: 'production',
  jar: known.mode === 'staging' ? 'own' : 'browser',
  hue: 4,
  maintenance: false,
  tabOrigins: ['https://accounts.fieldnote.app', 'https://fieldnote.app'],
  sites: [],
  seen: ['https://accounts.fieldnote.app', 'https://fieldnote.app'],
  severalAccounts: true,
  accountLimit: null,
  organizations: true,
  leads: ['front', 'profile'],
  ...known,
});

/** A view for tests and the gallery. */
export const plantedView = (known: Partial<View> = {}): View => ({
  app: plantedFace(),
  revision: 1,
  readAt: null,
  phase: 'signed-in',
  activeKey: null,
  rows: [],
  arranged: 0,
  more: 0,
  leftOut: { live: 0, ended: false, details: false },
  obstacle: null,
  staleTabs: null,
  notice: null,
  signInTab: null,
  unsettled: false,
  unfinished: null,
  ...known,
});

/** An index that knows the apps of these views. */
export const plantedIndex = (...views: View[]): AppIndex => ({
  theme: 'system',
  lastOrigin: views[0]?.app.origin ?? null,
  apps: views.map(({ app, rows, activeKey }) => ({
    face: app,
    count: rows.filter(({ state }) => state === 'live').length,
    active: rows.find(({ key }) => key === activeKey)?.title ?? null,
  })),
  setAside: [],
});

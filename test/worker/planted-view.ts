import type { Row, View } from '../../lib/session/view';

/** A small view for tests that only carry one around. */
export const plantedView = (changes: Partial<View> = {}): View => ({
  app: {
    origin: 'https://frontend.acme.example',
    host: 'frontend.acme.example',
    name: 'Acme',
    mode: 'production',
    jar: 'browser',
    hue: 3,
    maintenance: false,
    tabOrigins: ['https://frontend.acme.example'],
    seesTabs: false,
    severalAccounts: true,
    accountLimit: null,
    organizations: true,
  },
  revision: 1,
  readAt: 0,
  phase: 'signed-in',
  activeKey: 'ada',
  rows: [plantedRow('Ada'), plantedRow('Bo')],
  more: 0,
  obstacle: null,
  staleTabs: null,
  signInTab: null,
  unfinished: null,
  ...changes,
});

export const plantedRow = (title: string): Row => ({
  key: title.toLowerCase(),
  signInId: `sign-in-${title}`,
  title,
  detail: `${title.toLowerCase()}@acme.example`,
  organization: null,
  workspace: null,
  membershipId: null,
  nowhere: true,
  initials: title.slice(0, 1),
  hue: 1,
  digit: null,
  state: 'live',
  at: null,
  isForeign: false,
  isGuise: false,
  work: null,
});

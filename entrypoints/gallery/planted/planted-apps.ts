import type { AppFace, AppSummary, Row, View } from '../../../lib/session/view';

/** Made-up apps and people, for tests and for the gallery. */
export function plantFace(known: Partial<AppFace> = {}): AppFace {
  const origin = known.origin ?? 'https://accounts.fieldnote.app';
  return {
    origin,
    host: new URL(origin).host,
    name: 'Fieldnote',
    was: null,
    mode: 'production',
    jar: 'browser',
    hue: 4,
    maintenance: false,
    tabOrigins: [origin, 'https://fieldnote.app'],
    sites: [],
    seen: [origin],
    severalAccounts: true,
    accountLimit: null,
    organizations: true,
    ...known,
  };
}

export const plantSummary = (face: AppFace, count: number | null, active: string | null): AppSummary => ({
  face,
  count,
  active,
});

export function plantView(app: AppFace, people: [string, number][], known: Partial<View> = {}): View {
  const rows = people.map(([title, hue]) => plantRow(title, hue));
  return {
    app,
    revision: 1,
    readAt: 0,
    phase: 'signed-in',
    arranged: 0,
    leftOut: { live: 0, ended: false, details: false },
    activeKey: rows[0]?.key ?? null,
    rows,
    more: 0,
    obstacle: null,
    staleTabs: null,
    notice: null,
    signInTab: null,
    unsettled: false,
    unfinished: null,
    ...known,
  };
}

export function plantRow(title: string, hue: number): Row {
  const initials = title.split(' ').map((word) => word.charAt(0));
  return {
    key: title,
    signInId: title,
    identifier: null,
    title,
    detail: null,
    organization: null,
    workspace: null,
    membershipId: null,
    nowhere: true,
    initials: initials.join(''),
    hue,
    digit: null,
    state: 'live',
    at: null,
    activeAt: null,
    isForeign: false,
    cameAt: null,
    isAlike: false,
    isGuise: false,
    work: null,
  };
}

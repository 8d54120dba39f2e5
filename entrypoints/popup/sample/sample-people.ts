import { words } from '../../../lib/i18n/words';
import type { Row, View } from '../../../lib/session/view';
import { type PopupState, startState } from '../state/state';

/** Stands for the address of their app: none, so that no app can have it. */
const ORIGIN = 'sample';

/** Nobody could take them for real: each is called the same. */
export const PEOPLE: Row[] = ['Alex', 'Blake', 'Casey', 'Drew', 'Emery'].map((name, at) => {
  const mail = `${name.toLowerCase()}@sample.example`;
  return {
    key: name,
    signInId: name,
    identifier: mail,
    title: `${name} Sample`,
    detail: mail,
    organization: null,
    workspace: null,
    membershipId: null,
    nowhere: true,
    initials: `${name.charAt(0)}S`,
    hue: at * 2,
    digit: at + 1,
    state: 'live',
    at: null,
    activeAt: at === 0 ? 0 : null,
    cameAt: null,
    isForeign: false,
    isAlike: false,
    isGuise: false,
    work: null,
  };
});

/** All of them but one, who comes when an account is added. */
export const SAMPLE: View = {
  app: {
    origin: ORIGIN,
    host: 'sample.example',
    name: words('sample.app'),
    was: null,
    mode: 'production',
    jar: 'browser',
    hue: 4,
    maintenance: false,
    tabOrigins: [],
    sites: [],
    seen: [],
    severalAccounts: true,
    accountLimit: PEOPLE.length,
    organizations: false,
  },
  revision: 1,
  readAt: null,
  phase: 'signed-in',
  activeKey: 'Alex',
  rows: PEOPLE.slice(0, -1),
  arranged: 0,
  more: 0,
  leftOut: { live: 0, ended: false, details: false },
  obstacle: null,
  unsettled: false,
  staleTabs: null,
  notice: null,
  signInTab: null,
  unfinished: null,
};

/** The popup with them in it, in the look of the person's own. */
export function sampleState({ now, settings: { theme } }: Pick<PopupState, 'now' | 'settings'>): PopupState {
  const apps = [{ face: SAMPLE.app, count: null, active: null }];
  const index = { theme, lastOrigin: null, apps, setAside: [] };
  const known = { now, online: true, container: false, here: null };
  return startState({ ...known, index, origin: ORIGIN, view: SAMPLE });
}

import type { Ports } from '../../lib/background/ports';
import {
  readDeployment,
  readDeployments,
  readIndex,
  readPaint,
  readPicture,
  readPictures,
} from '../../lib/db/read';
import {
  forgetOrigin,
  forgetPictures,
  writeDeployment,
  writeIndex,
  writePaint,
  writePicture,
} from '../../lib/db/write';
import { noticeWords } from '../../lib/i18n/notice-words';
import { menuTitle } from '../../lib/i18n/reach-words';
import { words } from '../../lib/i18n/words';
import { wornTitle } from '../../lib/i18n/worn-title';
import { alarms } from '../../lib/platform/alarms';
import { openPages, reloadPage } from '../../lib/platform/app-tabs';
import { breathe } from '../../lib/platform/breathe';
import { browserRun } from '../../lib/platform/browser-run';
import { areTwoSessionCookies, removeNotes, removeSessionCookies } from '../../lib/platform/cookies';
import { hostsGranted, releaseHosts } from '../../lib/platform/granted-hosts';
import { createIcon } from '../../lib/platform/icon/icon';
import { keepIconMenu } from '../../lib/platform/icon-menu';
import { createKeep } from '../../lib/platform/keep';
import { ownPage } from '../../lib/platform/lifecycle';
import { createManaged } from '../../lib/platform/managed';
import {
  clearNotice,
  giveBackNotices,
  mayNotify,
  showNotice,
  shownNotices,
} from '../../lib/platform/notices';
import { loadPicture } from '../../lib/platform/pictures/load-picture';
import { redraw } from '../../lib/platform/pictures/redraw';
import { isPopupOpen } from '../../lib/platform/popup-open';
import { runMemory } from '../../lib/platform/run-memory';
import { siteTokens } from '../../lib/platform/site-tokens';
import { synced } from '../../lib/platform/synced';
import { tabs } from '../../lib/platform/tabs';
import { ticks } from '../../lib/platform/ticks';
import { createAnnouncer } from '../../lib/rpc/announcer';
import type { WornPhoto } from '../../lib/session/icon/worn';
import type { NoticeName } from '../../lib/session/kept/notice';
import type { MenuAccount } from '../../lib/session/reach/menu-account';
import { createWachtClient } from '../../lib/wacht/client';
import { inWords } from './in-words';

/** What the worker may do outside of itself, in a real browser. */
export function browserPorts(): Ports {
  return {
    clock: {
      now: () => Date.now(),
      ticks,
      after: (ms, task) => {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
    },
    keep: createKeep(),
    memory: runMemory,
    cache: {
      readIndex,
      readPaint,
      writePaint,
      readDeployment,
      readDeployments,
      writeDeployment,
      writeIndex,
      readPictures,
      writePicture,
      forgetPictures,
      forgetOrigin,
    },
    loadPicture: (address) => loadPicture(address, { fetch: (input, init) => fetch(input, init), redraw }),
    hosts: { granted: hostsGranted, release: releaseHosts },
    tabs: { ...tabs, pages: openPages, reload: reloadPage },
    cookies: { areTwo: areTwoSessionCookies, remove: removeSessionCookies, removeNotes },
    siteTokens,
    alarms,
    notices: {
      show: (notice) => showNotice(noticeId(notice), noticeWords(notice, inWords)),
      shown: async () => (await shownNotices()).filter((id) => id !== REFUSED).map((id) => JSON.parse(id)),
      clear: (name) => clearNotice(noticeId(name)),
      giveBack: giveBackNotices,
      may: mayNotify,
    },
    synced,
    managed: createManaged(),
    icon: createIcon({ titleOf: wornTitle, refusalWords: inWords }, imageOf),
    iconMenu: (accounts) =>
      keepIconMenu([...accounts.map(menuItem), { id: SETTINGS, title: words('iconMenu.settings') }]),
    inTurn: (session, task) => navigator.locks.request(`wacht:${session}`, task),
    announce: createAnnouncer(),
    browserRun,
    isPopupOpen,
    signInPage: ownPage('options.html#sign-in'),
    createClient: (deployment, tokens, passage) =>
      createWachtClient(deployment, {
        tokens,
        passage,
        breathe,
        fetch: (input, init) => fetch(input, init),
        now: () => Date.now(),
        online: () => navigator.onLine,
        hostGranted: () => hostsGranted(deployment.hosts),
      }),
    breathe,
    newOperation: () => crypto.randomUUID(),
  };
}

export const REFUSED = 'refused';

/** What the browser knows one by. */
const noticeId = (name: NoticeName): string =>
  name.kind === 'refused' ? REFUSED : JSON.stringify({ kind: name.kind, origin: name.origin, key: name.key });

/** The menu's last item; an account's is called by the account. */
export const SETTINGS = 'settings';

const menuItem = (account: MenuAccount) => ({
  id: JSON.stringify({ origin: account.origin, key: account.key }),
  title: menuTitle(account),
});

const imageOf = async ({ origin, key }: WornPhoto): Promise<string | null> =>
  (await readPicture(origin, key))?.image ?? null;

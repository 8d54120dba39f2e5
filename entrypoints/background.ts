import { defineBackground } from 'wxt/utils/define-background';
import { failureSentence } from '../components/words/failure-sentence';
import { createAnswers } from '../lib/background/apps/answers';
import { type Apps, createApps } from '../lib/background/apps/apps';
import { createUpdating } from '../lib/background/apps/updating';
import type { Ports } from '../lib/background/ports';
import type { Omnibox } from '../lib/background/reach/omnibox';
import { createReach } from '../lib/background/reach/reach';
import { openCache } from '../lib/db/database';
import {
  readDeployment,
  readDeployments,
  readIndex,
  readPaint,
  readPicture,
  readPictures,
} from '../lib/db/read';
import {
  forgetOrigin,
  forgetPictures,
  writeDeployment,
  writeIndex,
  writePaint,
  writePicture,
} from '../lib/db/write';
import { menuTitle, offeredLines } from '../lib/i18n/reach-words';
import { refusalWords } from '../lib/i18n/refusal-words';
import { words } from '../lib/i18n/words';
import { wornTitle } from '../lib/i18n/worn-title';
import { alarms, onAlarm } from '../lib/platform/alarms';
import { goToApp } from '../lib/platform/app-tab';
import { breathe } from '../lib/platform/breathe';
import { browserRun } from '../lib/platform/browser-run';
import { onCommand } from '../lib/platform/commands';
import {
  areTwoSessionCookies,
  onSessionCookieChange,
  removeNotes,
  removeSessionCookies,
} from '../lib/platform/cookies';
import { readCurrentTab } from '../lib/platform/current-tab';
import { hostsGranted, releaseHosts } from '../lib/platform/granted-hosts';
import { createIcon, onPageOpened } from '../lib/platform/icon/icon';
import { keepIconMenu, onIconMenu } from '../lib/platform/icon-menu';
import { createKeep } from '../lib/platform/keep';
import {
  home,
  onGrantChange,
  onInstalled,
  onUpdateReady,
  openOwnPage,
  ownPage,
  restart,
} from '../lib/platform/lifecycle';
import { onMessage } from '../lib/platform/messages';
import { markedLine, onOmnibox, plainLine } from '../lib/platform/omnibox';
import { openOptionsPage } from '../lib/platform/options-page';
import { loadPicture } from '../lib/platform/pictures/load-picture';
import { redraw } from '../lib/platform/pictures/redraw';
import { isPopupOpen } from '../lib/platform/popup-open';
import { siteTokens } from '../lib/platform/site-tokens';
import { onSynced, synced } from '../lib/platform/synced';
import { tabs } from '../lib/platform/tabs';
import { ticks } from '../lib/platform/ticks';
import { createAnnouncer } from '../lib/rpc/announcer';
import { createGate } from '../lib/rpc/gate';
import type { WornPhoto } from '../lib/session/icon/worn';
import { lazy } from '../lib/session/once';
import type { MenuAccount } from '../lib/session/reach/menu-account';
import { createWachtClient } from '../lib/wacht/client';

// Every listener is added in the worker's first turn: an event that wakes it would be lost otherwise.
export default defineBackground({
  type: 'module',
  main() {
    const ports = browserPorts();
    // On its way while the first message is.
    void openCache();
    const apps = createApps(ports);
    const gate = createGate(createAnswers(apps), home());
    const watchCookies = lazy(() => onSessionCookieChange(apps.cookieChanged));
    onMessage((message, sender) => {
      // Only while a page of ours is open: a lasting listener would wake the worker for every rotated cookie.
      watchCookies();
      return gate(message, sender);
    });
    onInstalled(({ isFirst }) => {
      // The menu of the icon is there from the beginning on.
      apps.goOn();
      if (isFirst) void welcome(apps);
    });
    const reach = createReach({ apps, goToApp, staging: words('mode.staging') });
    onCommand((name, page) => void reach.command(name, page));
    onOmnibox(addressBar(reach.omnibox), import.meta.env.FIREFOX ? plainLine : markedLine);
    onIconMenu((id) => void (id === SETTINGS ? openOptionsPage() : reach.choose(JSON.parse(id))));
    onGrantChange(() => {
      void apps.all().then((owners) => owners.map((owner) => owner.grantChanged()));
      void ports.icon.doubt().then(apps.dress);
    });
    onPageOpened(() => void apps.dress());
    onUpdateReady(() => void createUpdating({ ...ports, apps, restart })());
    onSynced(() => void apps.synced());
    // An alarm only wakes the worker; what is due is read from what is stored.
    onAlarm(() => void apps.all().then((owners) => owners.map((owner) => owner.resume())));
  },
});

function browserPorts(): Ports {
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
    tabs,
    cookies: { areTwo: areTwoSessionCookies, remove: removeSessionCookies, removeNotes },
    siteTokens,
    alarms,
    synced,
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

const inWords = refusalWords(failureSentence);

/** The menu's last item; an account's is called by the account. */
const SETTINGS = 'settings';

const menuItem = (account: MenuAccount) => ({
  id: JSON.stringify({ origin: account.origin, key: account.key }),
  title: menuTitle(account),
});

const addressBar = ({ suggest, enter }: Omnibox): Parameters<typeof onOmnibox>[0] => ({
  suggest: async (typed) => offeredLines(await suggest(typed, await frontPage()), inWords),
  enter: async (typed, how) => enter(typed, { ...how, page: await frontPage() }),
});

const frontPage = () => readCurrentTab().then(({ origin }) => origin);

const imageOf = async ({ origin, key }: WornPhoto): Promise<string | null> =>
  (await readPicture(origin, key))?.image ?? null;

/** Browsers tell of an installation at every start of an extension that was loaded unpacked. */
async function welcome(apps: Apps): Promise<void> {
  const connected = await apps.origins();
  if (connected.length === 0) await openOwnPage('options.html#connect');
}

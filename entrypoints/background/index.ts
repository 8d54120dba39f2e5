import { defineBackground } from 'wxt/utils/define-background';
import { createAnswers } from '../../lib/background/apps/answers';
import { type Apps, createApps } from '../../lib/background/apps/apps';
import { createFollowing, type Following } from '../../lib/background/apps/following';
import { createUpdating } from '../../lib/background/apps/updating';
import { createReach } from '../../lib/background/reach/reach';
import { openCache } from '../../lib/db/database';
import { words } from '../../lib/i18n/words';
import { onAlarm } from '../../lib/platform/alarms';
import { goToApp } from '../../lib/platform/app-tab';
import { onCommand } from '../../lib/platform/commands';
import { onSessionCookieChange } from '../../lib/platform/cookies';
import { onPageOpened } from '../../lib/platform/icon/icon';
import { onIconMenu } from '../../lib/platform/icon-menu';
import {
  home,
  onGrantChange,
  onInstalled,
  onStartup,
  onUpdateReady,
  openOwnPage,
  restart,
} from '../../lib/platform/lifecycle';
import { onManaged } from '../../lib/platform/managed';
import { onMessage } from '../../lib/platform/messages';
import { onNotice } from '../../lib/platform/notices';
import { onOmnibox } from '../../lib/platform/omnibox';
import { openOptionsPage } from '../../lib/platform/options-page';
import { onSynced } from '../../lib/platform/synced';
import { createGate } from '../../lib/rpc/gate';
import { lazy } from '../../lib/session/once';
import { addressBar, bar } from './address-bar';
import { browserPorts, REFUSED, SETTINGS } from './browser-ports';

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
    onOmnibox(addressBar(reach.omnibox), bar);
    onIconMenu((id) => void (id === SETTINGS ? openOptionsPage() : reach.choose(JSON.parse(id))));
    const { follow } = createFollowing(apps);
    onNotice((id) => void leadOn(id, follow));
    onGrantChange(() => {
      void apps.grantChanged();
      void ports.icon.doubt().then(apps.dress);
    });
    onPageOpened(() => void apps.dress());
    onUpdateReady(() => void createUpdating({ ...ports, apps, restart })());
    onManaged(() => void apps.policyChanged());
    onSynced(() => void apps.synced());
    // An alarm only wakes the worker; what is due is read from what is stored.
    onAlarm(() => {
      void apps.all().then((owners) => owners.map((owner) => owner.resume()));
      void apps.health().then(({ ring }) => ring());
    });
    // Firefox forgets what is to ring when it ends, and no browser rings while it is not there.
    onStartup(() => void apps.health().then(({ ring }) => ring()));
  },
});

/** Where nobody has to sign in again, the settings say what the notification was about. */
async function leadOn(id: string, follow: Following['follow']): Promise<void> {
  if (id !== REFUSED && (await follow(JSON.parse(id)))) return;
  await openOptionsPage();
}

/** Browsers tell of an installation at every start of an extension that was loaded unpacked. */
async function welcome(apps: Apps): Promise<void> {
  if (await apps.isNew()) await openOwnPage('options.html#connect');
}

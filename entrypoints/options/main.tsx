import { render } from 'preact';
import { speakLanguage } from '../../lib/i18n/language';
import './options.css';
import { copyIndex, dropCopy, removeCopy } from '../../lib/db/copy-write';
import { goToApp } from '../../lib/platform/app-tab';
import { releaseHosts } from '../../lib/platform/granted-hosts';
import { requestNotices } from '../../lib/platform/permissions';
import { saveFile } from '../../lib/platform/save-file';
import { ticks } from '../../lib/platform/ticks';
import { openShortcuts, productVersion } from '../../lib/platform/toolbar';
import { isNewVersion } from '../../lib/platform/version-note';
import { noteWish } from '../../lib/platform/wish-notes';
import { askAs } from '../../lib/rpc/ask';
import { createDeeds } from './deeds/deeds';
import type { Desk } from './deeds/ports';
import { keepFocus } from './keep-focus';
import { OptionsPage } from './options-page';
import { requestHosts } from './sign-in/deeds/request-hosts';
import { signInPorts } from './sign-in/deeds/sign-in-ports';
import { runClock } from './sign-in/state/clock';
import { follow } from './sources';
import { landingFrom, routeFrom } from './state/route';
import { firstState, type OptionsState, themeOf } from './state/state';
import { createStore } from './store';
import { pageTitle } from './words/page-title';

speakLanguage();
const root = document.getElementById('root') ?? document.body;
const version = productVersion();
const store = createStore(firstState(routeFrom(location.hash), landingFrom(location.hash)), show);
const desk: Desk = {
  ports: {
    ask: askAs<'options'>(),
    requestHosts,
    requestNotices: () => requestNotices().catch(() => false),
    releaseHosts,
    noteWish,
    copies: { tell: copyIndex, drop: dropCopy, remove: removeCopy },
    openShortcuts,
    goToApp,
    saveFile,
    copy: (text) => navigator.clipboard.writeText(text),
    ticks,
    signIn: signInPorts,
  },
  ...store,
};
const deeds = createDeeds(desk);

function show(state: OptionsState): void {
  deeds.signIn.tidy();
  document.documentElement.dataset.theme = themeOf(state);
  const landed = () => store.tell({ kind: 'landed' });
  const page = <OptionsPage state={state} deeds={deeds} desk={desk} version={version} landed={landed} />;
  keepFocus(() => render(page, root));
  document.title = pageTitle(root, state);
}

addEventListener('hashchange', () => {
  const route = routeFrom(location.hash);
  // Whoever comes to connect an app begins anew once the former one is connected.
  if (route !== 'connect' || store.now().connect.at === 'connected') deeds.connect.abandon();
  store.tell({ kind: 'routed', route, landing: landingFrom(location.hash) });
  if (route === 'sign-in') deeds.signIn.read();
});
addEventListener('pagehide', () => deeds.connect.abandon());

store.tell({ kind: 'news', isNew: isNewVersion(version) });
follow(store, deeds.connect);
if (store.now().route === 'sign-in') deeds.signIn.read();
runClock({ now: () => store.now().signIn, tell: (event) => store.tell({ kind: 'sign-in', event }) });

import { copyIndex, copyView } from '../../lib/db/copy-write';
import { readIndex, readPaint } from '../../lib/db/page-read';
import { onBegun, takeBegun } from '../../lib/platform/begun-note';
import { hostsGranted } from '../../lib/platform/granted-hosts';
import { onLanding, takeLanding } from '../../lib/platform/landing-note';
import { commandKeys, iconPinned } from '../../lib/platform/toolbar';
import { askAs } from '../../lib/rpc/ask';
import type { News } from '../../lib/rpc/contract';
import { insist } from '../../lib/rpc/insist';
import { onNews } from '../../lib/rpc/news';
import { neededHosts } from '../../lib/session/needed-hosts';
import { readTraces } from '../../lib/session/pasted/page-traces';
import type { Origin } from '../../lib/session/types';
import type { ConnectDeeds } from './deeds/connect-deeds';
import type { Store } from './store';

const ask = askAs<'options'>();

/** Lets everything flow into the page that happens outside it: cache, worker, permissions, toolbar. */
export function follow(store: Store, connect: ConnectDeeds): void {
  onNews((news) => hear(store, news));
  void readCache(store).then(() => readGrants(store));
  const known = readWorker(store);
  void known.then(() => readGrants(store));
  void readToolbar(store);
  const heed = () => {
    // Of several pages of the settings, the one that was brought to the front is meant; never where somebody signs in.
    if (document.visibilityState === 'hidden' || store.now().route === 'sign-in') return;
    land();
    // Not before the settings are known: they say which addresses there may be.
    void known.then(() => goOn(connect));
  };
  heed();
  onLanding(heed);
  onBegun(heed);
  document.addEventListener('visibilitychange', heed);
  // Pins, shortcuts and permissions change in the browser's own pages; a person comes back from those.
  addEventListener('focus', () => {
    void readToolbar(store);
    void readGrants(store);
  });
}

function hear(store: Store, news: News): void {
  if (news.kind === 'stale') return;
  if (news.kind === 'flow') store.tell({ kind: 'sign-in', event: { kind: 'news', flow: news.flow } });
  else store.tell(news);
  if (news.kind === 'view') copyView(news.view);
  if (news.kind === 'settings' || news.kind === 'index') void readPolicy(store);
  if (news.kind !== 'index') return;
  copyIndex(news.index);
  void readGrants(store);
}

/** What was known last, for the first frame; the worker's word, if it came earlier, stands. */
async function readCache(store: Store): Promise<void> {
  const index = await readIndex();
  if (index && !store.now().apps) store.tell({ kind: 'index', index });
  const views = await Promise.all(origins(store).map(readPaint));
  for (const view of views) if (view) store.tell({ kind: 'view', view });
}

async function readWorker(store: Store): Promise<void> {
  const [index, settings] = await Promise.all([insist(() => ask.index({})), insist(() => ask.settings({}))]);
  if (settings.ok) store.tell({ kind: 'settings-read', settings: settings.value });
  void readPolicy(store);
  if (index.ok) {
    copyIndex(index.value);
    store.tell({ kind: 'index', index: index.value });
    // Who has nothing to set yet came to begin.
    if (index.value.apps.length === 0 && location.hash === '') location.hash = '#connect';
  }
  const views = await Promise.all(origins(store).map((origin) => insist(() => ask.view({ origin }))));
  for (const view of views) if (view.ok) store.tell({ kind: 'view', view: view.value });
}

/** What is set may change with the settings, and what is offered with the apps. */
async function readPolicy(store: Store): Promise<void> {
  const policy = await insist(() => ask.policy({}));
  if (policy.ok) store.tell({ kind: 'policy', policy: policy.value });
}

async function readGrants(store: Store): Promise<void> {
  const faces = store.now().apps?.map((app) => app.face) ?? [];
  const granted = await Promise.all(faces.map((face) => hostsGranted(neededHosts(face))));
  const ungranted = faces.filter((_, at) => !granted[at]).map((face) => face.origin);
  store.tell({ kind: 'grants', ungranted });
}

/** Goes where the popup leads the person. */
function land(): void {
  const landing = takeLanding();
  if (landing === null) return;
  // Its own event does not come where the page is there already.
  if (location.hash === `#${landing}`) dispatchEvent(new Event('hashchange'));
  location.hash = landing;
}

/** Goes on with what the person has begun in the popup: something pasted, or a look at the page in front. */
async function goOn(connect: ConnectDeeds): Promise<void> {
  const begun = await takeBegun();
  if (begun === null) return;
  location.hash = '#connect';
  if (typeof begun === 'string') return connect.paste(begun);
  const { lookAtPage } = await import('../../lib/platform/look-at-page');
  connect.look(readTraces(await lookAtPage(begun)));
}

async function readToolbar(store: Store): Promise<void> {
  const [pinned, keys] = await Promise.all([iconPinned(), commandKeys()]);
  store.tell({ kind: 'toolbar', toolbar: { pinned, keys } });
}

const origins = (store: Store): Origin[] => store.now().apps?.map((app) => app.face.origin) ?? [];

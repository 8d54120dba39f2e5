import { type ComponentChild, h, render } from 'preact';
import { plantSummary } from '../../entrypoints/gallery/planted/planted-apps';
import { plantFlow, plantSignInPorts } from '../../entrypoints/gallery/planted/planted-flow';
import { plantedState } from '../../entrypoints/gallery/planted/planted-popup';
import { plantedView } from '../../entrypoints/gallery/planted/planted-view';
import { standingPorts } from '../../entrypoints/gallery/planted/standing-desk';
import { createDeeds } from '../../entrypoints/options/deeds/deeds';
import { OptionsPage } from '../../entrypoints/options/options-page';
import type { Route } from '../../entrypoints/options/state/route';
import { firstState, type OptionsEvent } from '../../entrypoints/options/state/state';
import { createStore } from '../../entrypoints/options/store';
import { Tray } from '../../entrypoints/popup/parts/asked/tray';
import { nextState } from '../../entrypoints/popup/state/next-state';
import { requestHosts } from '../../lib/platform/permissions';
import { done, fail } from '../../lib/result';
import { failure } from '../../lib/session/failure';
import { DEFAULT_SETTINGS } from '../../lib/session/settings/default-settings';
import type { AppFace } from '../../lib/session/view';
import { plantPopupPorts, wholeDeeds } from '../platform/planted-popup-ports';
import { SmallNode } from '../platform/small-document';

/** A page as it was painted once. What it learns afterwards is known to its deeds, and not painted any more. */
export interface Page {
  root: SmallNode;
  learn(face: AppFace): void;
}

/** The settings of one app, all of them open. */
export function settingsPage(face: AppFace, granted: boolean): Page {
  const page = plantOptions('apps');
  page.tell(indexOf(face), { kind: 'grants', ungranted: granted ? [] : [face.origin] });
  return { root: page.paint(), learn: (next) => page.tell(indexOf(next)) };
}

/** The card that tells that it is connected, and offers more. */
export function connectedPage(face: AppFace): Page {
  const { origin, name } = face;
  const page = plantOptions('connect');
  page.tell(indexOf(face));
  page.connect({ kind: 'typed', text: face.host }, { kind: 'submitted', target: { origin, mode: null } });
  page.connect({ kind: 'granted', origin }, { kind: 'found', origin, name });
  page.connect({ kind: 'accepted', origin }, { kind: 'connected', origin, name });
  return { root: page.paint(), learn: (next) => page.tell(indexOf(next)) };
}

/** The form into which the address of an app that is not connected was typed. */
export function addressPage({ origin }: AppFace): Page {
  const page = plantOptions('connect');
  page.connect({ kind: 'typed', text: origin }, { kind: 'shown' });
  return { root: page.paint(), learn: () => undefined };
}

/** The sign-in page after the server has told whose passkeys it takes. */
export async function passkeyPage({ origin }: AppFace, rpId: string): Promise<Page> {
  const page = plantOptions('sign-in', rpId);
  page.tell({ kind: 'sign-in', event: { kind: 'news', flow: plantFlow({ origin }) } });
  page.deeds.signIn.usePasskey();
  await new Promise((resolve) => setImmediate(resolve));
  return { root: page.paint(), learn: () => undefined };
}

/** The popup of an app whose hosts are not granted. */
export function popupPage(face: AppFace): Page {
  const viewOf = (app: AppFace, revision: number) =>
    plantedView({ app, revision, obstacle: { kind: 'permission' } });
  let state = plantedState(viewOf(face, 1));
  const act = wholeDeeds({
    ...plantPopupPorts(),
    ask: new Proxy(Object.create(null), { get: () => lost }),
    current: () => state,
    happen: (event) => {
      state = nextState(state, event);
    },
    requestHosts,
    now: () => 0,
  });
  const root = paint(h(Tray, { state, act }));
  const learn = (next: AppFace) => {
    state = nextState(state, { kind: 'painted', view: viewOf(next, 2) });
  };
  return { root, learn };
}

function plantOptions(route: Route, rpId = '') {
  const request = { challenge: '', rpId, timeout: null, userVerification: 'preferred' as const, allowed: [] };
  const first = { ...firstState(route), apps: [], settings: { ...DEFAULT_SETTINGS, localApps: true } };
  const store = createStore(first, () => undefined);
  const desk = {
    ...store,
    ports: standingPorts({
      requestHosts,
      signIn: { ...plantSignInPorts({ passkeyBegin: async () => done(request) }), requestHosts },
    }),
  };
  const deeds = createDeeds(desk);
  const tell = (...events: OptionsEvent[]) => {
    for (const event of events) store.tell(event);
  };
  return {
    deeds,
    tell,
    connect: (...events: Extract<OptionsEvent, { kind: 'connect' }>['event'][]) =>
      tell(...events.map((event) => ({ kind: 'connect' as const, event }))),
    paint: () =>
      paint(h(OptionsPage, { state: store.now(), deeds, desk, version: '1', landed: () => undefined })),
  };
}

const lost = async () => fail(failure('interrupted'));

const indexOf = (face: AppFace): OptionsEvent => ({
  kind: 'index',
  index: { theme: 'system', lastOrigin: null, apps: [plantSummary(face, 1, 'Ada')], setAside: [] },
});

function paint(node: ComponentChild): SmallNode {
  const root = new SmallNode('body');
  render(node, root);
  return root;
}

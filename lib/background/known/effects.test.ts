import { expect, test, vi } from 'vitest';
import { plantedView } from '../../../test/worker/planted-view';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';
import { createWachtClient } from '../../wacht/client';
import type { Ports } from '../ports';
import { createEffects, type Effects } from './effects';
import { createRecordStore } from './record-store';
import { ROSTER } from './roster-shape';

const ORIGIN = 'https://frontend.acme.example';
const OPEN = { barred: () => null, left: () => async () => undefined };
const app = { origin: ORIGIN, mode: 'production' } as const;

/** A world that notes what is done in it. */
function world() {
  const done: string[] = [];
  const note =
    <Value>(what: string, value: Value) =>
    async () => {
      done.push(what);
      return value;
    };
  const ports: Ports = {
    clock: { now: () => 0, ticks: () => 0, after: () => () => {} },
    notices: {
      show: async () => undefined,
      shown: async () => [],
      clear: async () => undefined,
      giveBack: async () => undefined,
      may: async () => true,
    },
    keep: { load: async () => 'no roster', save: note('save', true), keys: async () => [] },
    cache: {
      readIndex: async () => null,
      readPaint: async () => null,
      writePaint: note('paint', true),
      readDeployment: async () => null,
      readDeployments: async () => [],
      writeDeployment: note('settings', true),
      writeIndex: note('index', true),
      readPictures: async () => [],
      writePicture: note('picture', true),
      forgetPictures: note('forget pictures', true),
      forgetOrigin: note('forget', true),
    },
    loadPicture: note('load a picture', null),
    hosts: { granted: async () => true, release: note('release', true) },
    tabs: {
      of: async () => [],
      pages: async () => [],
      reload: note('reload', 'reloaded' as const),
      open: note('open', 1),
      show: note('show', true),
      at: async () => null,
      close: note('close', undefined),
      watch: (_id, changed) => {
        moved = changed;
        return () => {};
      },
    },
    cookies: {
      areTwo: async () => false,
      remove: note('cookies', undefined),
      removeNotes: note('notes', undefined),
    },
    memory: { load: async () => null, save: note('memory', undefined) },
    siteTokens: { read: async () => [], write: note('site token', true) },
    icon: {
      wear: note('icon', undefined),
      doubt: note('doubt', undefined),
      say: note('say', undefined),
      said: async () => null,
    },
    iconMenu: note('menu', undefined),
    alarms: { set: note('alarm', undefined), clear: note('no alarm', undefined) },
    managed: async () => ({}),
    synced: { load: async () => null, save: note('synced', true) },
    inTurn: (_session, task) => task(),
    announce: () => void done.push('news'),
    browserRun: async () => 'first',
    isPopupOpen: async () => false,
    signInPage: 'chrome-extension://ours/options.html#sign-in',
    createClient: (deployment, tokens, passage) =>
      createWachtClient(deployment, {
        tokens,
        passage,
        fetch: note('request', new Response('{}')),
        now: () => 0,
        online: () => true,
        hostGranted: async () => true,
      }),
    breathe: async () => undefined,
    newOperation: () => 'operation',
  };
  let moved = (): void => {};
  const { keep, ...others } = ports;
  const effects = createEffects({ ...others, store: createRecordStore(keep) });
  return { done, effects, moveTab: () => moved() };
}

const PAGE = {
  tab: 1,
  title: '',
  isInFront: true,
  isAsleep: false,
  isAudible: false,
  document: 1,
  isTyped: false,
};

const DEEDS: [string, (effects: Effects) => unknown][] = [
  ['save', ({ store }) => store.save({ roster: 1 })],
  // What cannot be read is moved.
  ['save', ({ store }) => store.load('roster', ROSTER)],
  ['paint', ({ cache }) => cache.writePaint(plantedView())],
  [
    'picture',
    ({ cache }) => cache.writePicture(ORIGIN, 'ada', { address: 'https://a.example/', at: 0, image: null }),
  ],
  ['forget pictures', ({ cache }) => cache.forgetPictures(ORIGIN)],
  ['load a picture', ({ loadPicture }) => loadPicture('https://a.example/ada.png')],
  ['reload', ({ tabs }) => tabs.reload(PAGE)],
  ['open', ({ tabs }) => tabs.open('https://acme.example/')],
  ['show', ({ tabs }) => tabs.show(1)],
  ['close', ({ tabs }) => tabs.close(1)],
  ['cookies', ({ cookies }) => cookies.remove(ORIGIN)],
  ['notes', ({ cookies }) => cookies.removeNotes([ORIGIN], 'note')],
  ['site token', ({ siteTokens }) => siteTokens.write([ORIGIN], { name: 'a', value: 'b', replaces: 'c' })],
  ['memory', ({ memory }) => memory.save('tabs', 1)],
  ['alarm', ({ alarms }) => alarms.set('flow', 1)],
  ['no alarm', ({ alarms }) => alarms.clear('flow')],
  ['news', ({ announce }) => announce({ kind: 'settings', settings: DEFAULT_SETTINGS })],
  ['request', ({ createClient }) => createClient({ ...app, hosts: [ORIGIN] }, null, OPEN).meta()],
];

test.each(DEEDS)('%s is done while the app is there, and no more once it is closed', async (name, deed) => {
  const { done, effects } = world();
  await deed(effects);
  expect(done).toEqual([name]);

  await effects.close();
  await deed(effects);

  expect(done).toEqual([name]);
});

test('a tab that moves after the app was closed wakes nobody', async () => {
  const { effects, moveTab } = world();
  const changed = vi.fn();
  effects.tabs.watch(1, changed);
  moveTab();
  expect(changed).toHaveBeenCalledOnce();

  await effects.close();
  moveTab();

  expect(changed).toHaveBeenCalledOnce();
});

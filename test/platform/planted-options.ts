import { plantFace, plantSummary, plantView } from '../../entrypoints/gallery/planted/planted-apps';
import { plantSignInPorts } from '../../entrypoints/gallery/planted/planted-flow';
import { createDeeds } from '../../entrypoints/options/deeds/deeds';
import type { Ports } from '../../entrypoints/options/deeds/ports';
import {
  firstState,
  type OptionsEvent,
  type OptionsState,
  reduce,
} from '../../entrypoints/options/state/state';
import { done } from '../../lib/result';
import type { BackupAnswer } from '../../lib/session/kept/backup';
import { DEFAULT_SETTINGS } from '../../lib/session/settings/default-settings';
import type { AppIndex } from '../../lib/session/view';

export const face = plantFace();
export const { origin } = face;
export const index: AppIndex = {
  theme: 'system',
  lastOrigin: origin,
  apps: [plantSummary(face, 1, 'Ada Quell')],
  setAside: [],
};
/** What the worker shows of the app with each answer. */
export const answered = plantView(face, [['Mina Okafor', 3]], { revision: 7 });

const NOTHING_NEW: BackupAnswer = {
  at: 'read',
  plan: { savedAt: 1, lines: [], more: 0, changes: 0, same: 1 },
};

interface Planted {
  granted?: boolean;
  ask?: Partial<Ports['ask']>;
  /** Moments after the first. */
  ticks?: () => number;
  state?: Partial<OptionsState>;
}

/** The page's deeds on a made-up browser and worker, with everything they did in order. */
export function plantDesk({ granted = true, ask = {}, ticks = () => 0, state: known = {} }: Planted = {}) {
  const calls: string[] = [];
  /** What the popup is given to paint first. */
  const copied: AppIndex[] = [];
  let state: OptionsState = { ...firstState('connect'), apps: [], settings: DEFAULT_SETTINGS, ...known };
  const logged = <Value>(call: string, value: Value): Promise<Value> => {
    calls.push(call);
    return Promise.resolve(value);
  };
  const ports: Ports = {
    ask: {
      addAccount: ({ identifier }) => logged(`add an account: ${identifier}`, done(answered)),
      backup: () => logged('backup', done('{}')),
      lookAtBackup: ({ text }) => logged(`look at ${text}`, done(NOTHING_NEW)),
      applyBackup: ({ text }) => logged(`apply ${text}`, done(NOTHING_NEW)),
      waitingApps: () => logged('waiting apps', done([])),
      leaveOut: (about) => logged(`leave out ${about.origin}`, done(null)),
      place: ({ key, beside, side }) => logged(`place ${key} ${side} ${beside}`, done(answered)),
      touch: ({ key, to }) => logged(`touch ${key}: ${JSON.stringify(to)}`, done(answered)),
      view: (about) => logged(`view ${about.origin}`, done(answered)),
      history: () => logged('history', done([])),
      clearHistory: () => logged('clear the history', done(null)),
      probe: (about) => logged(`probe ${about.origin}`, done({ name: 'Fieldnote' })),
      connect: (wish) => logged(`connect ${wish.origin}`, done({ name: 'Fieldnote' })),
      disconnect: (wish) => logged(`disconnect, sign out: ${wish.signOut}`, done(null)),
      index: () => logged('index', done(index)),
      alwaysReload: ({ wanted }) => logged(`always reload: ${wanted}`, done({ view: answered, reloaded: 0 })),
      keepName: ({ name }) => logged(`keep the name ${name}`, done(answered)),
      linkSession: (wish) => logged(`link: ${wish.linked}`, done(answered)),
      refresh: () => logged('refresh', done(answered)),
      seeTabs: ({ pages, wanted }) => logged(`see ${pages}: ${wanted}`, done(answered)),
      showPictures: ({ hosts, wanted }) => logged(`show pictures of ${hosts}: ${wanted}`, done(answered)),
      settings: () => logged('settings', done(DEFAULT_SETTINGS)),
      saveSettings: () => logged('save', done(null)),
      dismissSetAside: () => logged('put away', done(null)),
      sessionToken: ({ signInId, template }) =>
        logged(`token of ${signInId}: ${template}`, done('not-active')),
      publicKeys: () => logged('keys', done([])),
      inspectSession: () => logged('session', done({ understood: null, raw: '{}' })),
      requests: () => logged('requests', done([])),
      ...ask,
    },
    requestHosts: (origins) => logged(`request ${origins}`, granted),
    requestNotices: () => logged('request notifications', granted),
    releaseHosts: (origins) => logged(`release ${origins}`, true),
    noteWish: (origin) => calls.push(`forget what was clicked in ${origin}`),
    copies: {
      tell: (index) => copied.push(index),
      drop: (origin) => calls.push(`drop the copy of ${origin}`),
      remove: (origin) => calls.push(`copy ${origin} no more`),
    },
    openShortcuts: () => logged('shortcuts', undefined),
    saveFile: ({ name, text }) => calls.push(`save ${text} as ${name}`),
    goToApp: ({ front, seen }) => logged(`go to ${front}, seen: ${seen}`, undefined),
    copy: (text) => logged(`copy ${text}`, undefined),
    ticks,
    signIn: {
      ...plantSignInPorts(),
      switchTo: async () => done(answered),
      signOut: async () => done(answered),
    },
  };
  const now = () => state;
  const desk = {
    ports,
    now,
    tell: (event: OptionsEvent) => {
      state = reduce(state, event);
    },
  };
  return { deeds: createDeeds(desk), desk, now, calls, copied };
}

/** Lets every promise that is already settled tell its news. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));

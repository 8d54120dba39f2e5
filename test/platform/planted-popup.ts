import { NOW, plantedState } from '../../entrypoints/gallery/planted/planted-popup';
import { plantedRow, plantedView } from '../../entrypoints/gallery/planted/planted-view';
import type { AskedPorts, DeedPorts } from '../../entrypoints/popup/deeds/deed-ports';
import { nextState } from '../../entrypoints/popup/state/next-state';
import type { PopupState } from '../../entrypoints/popup/state/state';
import { done } from '../../lib/result';
import type { QuestionsOf } from '../../lib/rpc/contract';
import type { View } from '../../lib/session/view';
import { plantKeys } from './planted-keys';
import { wholeDeeds } from './planted-popup-ports';
import { plantWishes } from './planted-wishes';

export interface Planted {
  view?: Partial<View>;
  state?: Partial<PopupState>;
  answers?: Partial<QuestionsOf<'popup'>>;
  /** What the worker's answers show, later than what is on screen. */
  answered?: Partial<View>;
  cached?: View;
  /** What an earlier page has noted of wishes. */
  wishes?: DeedPorts['wishes'];
  holdCopy?: DeedPorts['holdCopy'];
  /** How many tabs it reloads when it is asked to. */
  reloaded?: number;
  /** Whether the browser gives what it is asked for. */
  gives?: boolean;
}

/** A popup with a worker that answers as told; everything that left the popup is logged in order. */
export function plantPopup({
  view: known,
  state: more,
  answers,
  answered,
  cached,
  wishes = plantWishes(),
  holdCopy = () => () => undefined,
  reloaded = 0,
  gives = true,
}: Planted = {}) {
  const rows = ['ada', 'jonas', 'mina'].map((key) => plantedRow({ key }));
  const view: Partial<View> = { rows, activeKey: 'ada', ...known };
  const log: string[] = [];
  let state = plantedState(view, more);
  let chosen = false;
  const worker: QuestionsOf<'popup'> = new Proxy(Object.create(null), {
    get: (_, question: keyof QuestionsOf<'popup'>) => (about: Record<string, unknown>) => {
      const { origin: _origin, ...rest } = about;
      log.push([question, ...Object.values(rest)].join(' '));
      const told = plantedView({ ...view, revision: answered ? 2 : 1, ...answered });
      return Promise.resolve(done(RELOADS.includes(question) ? { view: told, reloaded } : told));
    },
  });
  const ports: AskedPorts = {
    ask: new Proxy(worker, {
      get: (_, question: keyof QuestionsOf<'popup'>) => answers?.[question] ?? worker[question],
    }),
    current: () => state,
    happen: (event) => {
      state = nextState(state, event);
    },
    readPaint: () => Promise.resolve(cached ?? null),
    requestHosts: async (origins) => {
      log.push(`request ${origins}`);
      return gives;
    },
    wishes,
    keys: plantKeys(null, log),
    holdCopy,
    noteBegun: async (pasted) => void log.push(`note ${pasted ?? 'the tab in front'}`),
    placesNote: {
      gone: () => chosen,
      putAway: () => {
        chosen = true;
      },
    },
    playSample: () => log.push('sample'),
    copy: async (text) => void log.push(`copy ${text}`),
    openOptions: (at) => log.push(at ? `options ${at}` : 'options'),
    focusFilter: () => log.push('focus'),
    close: () => log.push('close'),
    now: () => NOW,
  };
  return {
    act: wholeDeeds(ports),
    log,
    current: () => state,
    happen: ports.happen,
  };
}

const RELOADS: (keyof QuestionsOf<'popup'>)[] = ['reloadTabs', 'alwaysReload'];

/** Lets every promise that is already settled tell its news. */
export const flushPromises = () => new Promise((resolve) => setImmediate(resolve));

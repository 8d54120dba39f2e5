import { createFakeEvent } from './fake-event';
import { isMatched } from './match-pattern';

export interface FakeTab {
  id: number;
  url: string;
  active?: boolean;
  discarded?: boolean;
  audible?: boolean;
  status?: 'loading' | 'complete';
  title?: string;
  /** Its window is the one that the person works in. */
  isFocused?: boolean;
  openerTabId?: number;
  cookieStoreId?: string;
  windowId?: number;
}

interface Strip {
  open: Map<number, FakeTab>;
  reloaded: number[];
  /** Windows that were brought to the front. */
  fronted: number[];
  /** The person has clicked our icon: `activeTab` holds. */
  clicked: boolean;
}

interface Query {
  url?: string | string[];
  active?: boolean;
  currentWindow?: boolean;
  lastFocusedWindow?: boolean;
}

/** The tabs of one window. Addresses are told of granted hosts alone, and of the active tab after a click. */
export function createFakeTabs({ granted }: { granted: ReadonlySet<string> }) {
  const strip: Strip = { open: new Map(), reloaded: [], fronted: [], clicked: false };
  const add = (...tabs: FakeTab[]): void => {
    for (const tab of tabs) strip.open.set(tab.id, tab);
  };

  function known(id: number): FakeTab {
    const tab = strip.open.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  }

  const isAsked = (tab: FakeTab, { url, active, lastFocusedWindow }: Query): boolean =>
    (url === undefined || (isMatched(granted, tab.url) && isAt([url].flat(), tab.url))) &&
    (active === undefined || active === (tab.active ?? false)) &&
    (lastFocusedWindow === undefined || lastFocusedWindow === (tab.isFocused ?? false));

  function told({ url, ...tab }: FakeTab) {
    const isSeen = isMatched(granted, url) || (strip.clicked && tab.active === true);
    return { active: false, ...tab, ...(isSeen ? { url } : {}) };
  }

  const api = {
    TAB_ID_NONE: -1,
    onUpdated: createFakeEvent<[number, { status?: string; url?: string; title?: string }]>(),
    onRemoved: createFakeEvent<[number]>(),
    query: async (about: Query) => [...strip.open.values()].filter((tab) => isAsked(tab, about)).map(told),
    get: async (id: number) => told(known(id)),
    async create(wish: Omit<FakeTab, 'id'>) {
      if (wish.openerTabId !== undefined) known(wish.openerTabId);
      const tab = { id: 100 + strip.open.size, ...wish };
      add(tab);
      return told(tab);
    },
    update: async (id: number, change: { active: boolean }) => told(Object.assign(known(id), change)),
    reload: async (id: number) => void strip.reloaded.push(known(id).id),
    remove: async (id: number) => void strip.open.delete(known(id).id),
  };
  const windows = { update: async (id: number) => void strip.fronted.push(id) };
  return Object.assign(strip, { add, api, windows });
}

/** On one of these hosts, or just there: what stands after "#" is no part of what a pattern is held against. */
const isAt = (patterns: string[], url: string): boolean =>
  isMatched(patterns, url) || patterns.includes(url.replace(/#.*/, ''));

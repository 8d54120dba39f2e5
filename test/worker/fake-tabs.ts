import type { AppTab, Tabs } from '../../lib/background/ports';
import type { KeptBecause } from '../../lib/session/hosts/stale-tabs';
import type { Origin } from '../../lib/session/types';
import type { Act } from './life';

export interface FakeTab {
  id: number;
  url: string;
  title?: string;
  /** What it shows, by the moment that it began; the tab's own number where none is given, null where it does not answer. */
  document?: number | null;
  isAsleep?: boolean;
  /** Why it would not be reloaded. */
  keeps?: KeptBecause;
}

/** The tabs of a browser as the test and its person see them. */
export interface FakeTabs {
  open: FakeTab[];
  reloaded: number[];
  /** Brought to the front by the worker, in order. */
  shown: number[];
  /** The one that the person looks at. */
  front: number | null;
  /** Those that a worker listens to. */
  watched: Map<number, Set<() => void>>;
  /** As the person does. */
  close(id: number): void;
  /** A page in this tab leads on. */
  move(id: number, url: string): void;
  /** What a worker can do with them. */
  port(worker: { granted: Set<Origin>; act: Act; isAlive(): boolean }): Tabs;
}

export function createFakeTabs(): FakeTabs {
  let last = 99;
  const tell = (id: number): void => {
    for (const listener of [...(tabs.watched.get(id) ?? [])]) listener();
  };
  const open = (url: string): number => {
    last += 1;
    tabs.open.push({ id: last, url });
    tabs.front = last;
    return last;
  };
  const show = (id: number): boolean => {
    tabs.shown.push(id);
    tabs.front = id;
    return tabs.open.some((tab) => tab.id === id);
  };
  const pageOf = (tab: FakeTab): AppTab => ({
    tab: tab.id,
    title: tab.title ?? tab.url,
    isInFront: tabs.front === tab.id,
    isAsleep: tab.isAsleep ?? false,
    isAudible: tab.keeps === 'audible',
    document: documentOf(tab),
    isTyped: tab.keeps === 'typed',
  });
  const tabs: FakeTabs = {
    open: [],
    reloaded: [],
    shown: [],
    front: null,
    watched: new Map(),
    close(id) {
      tabs.open = tabs.open.filter((tab) => tab.id !== id);
      tell(id);
    },
    move(id, url) {
      tabs.open = tabs.open.map((tab) => (tab.id === id ? { id, url, document: 500 + id } : tab));
      tell(id);
    },
    port: ({ granted, act, isAlive }) => ({
      of: async (origins) => {
        const seen = origins.filter((origin) => granted.has(origin));
        return tabs.open.filter(({ url }) => seen.includes(new URL(url).origin)).map(({ id }) => id);
      },
      pages: async (origins) => {
        const seen = origins.filter((origin) => granted.has(origin));
        const pages = tabs.open.filter(({ url }) => seen.includes(new URL(url).origin)).map(pageOf);
        return pages.toSorted((one, other) => Number(other.isInFront) - Number(one.isInFront));
      },
      reload: ({ tab, document }) =>
        act('reload a tab', async () => {
          const there = tabs.open.find(({ id }) => id === tab);
          if (!there || !granted.has(new URL(there.url).origin)) return 'gone';
          if (document !== null && documentOf(there) !== document) return 'gone';
          if (there.keeps) return there.keeps;
          tabs.reloaded.push(tab);
          there.document = 1_000 * tabs.reloaded.length;
          return 'reloaded';
        }),
      open: (url) => act('open a tab', async () => open(url)),
      show: (id) => act('show a tab', async () => show(id)),
      at: async (id) => {
        const tab = tabs.open.find((each) => each.id === id);
        const url = tab && granted.has(new URL(tab.url).origin) ? tab.url : null;
        return tab ? { url, isActive: tabs.front === id } : null;
      },
      close: (id) => act('close a tab', async () => tabs.close(id)),
      watch: (id, changed) => {
        const listener = () => (isAlive() ? changed() : undefined);
        const listeners = tabs.watched.get(id) ?? new Set();
        tabs.watched.set(id, listeners.add(listener));
        return () => {
          listeners.delete(listener);
          if (listeners.size === 0) tabs.watched.delete(id);
        };
      },
    }),
  };
  return tabs;
}

const documentOf = ({ id, document }: FakeTab): number | null => (document === undefined ? id : document);

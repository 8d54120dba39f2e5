import type { Tabs } from '../../lib/background/ports';
import type { Origin } from '../../lib/session/types';
import type { Act } from './life';

/** The tabs of a browser as the test and its person see them. */
export interface FakeTabs {
  open: { id: number; url: string }[];
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
      tabs.open = tabs.open.map((tab) => (tab.id === id ? { id, url } : tab));
      tell(id);
    },
    port: ({ granted, act, isAlive }) => ({
      of: async (origins) => {
        const seen = origins.filter((origin) => granted.has(origin));
        return tabs.open.filter(({ url }) => seen.includes(new URL(url).origin)).map(({ id }) => id);
      },
      reload: (id) =>
        act('reload a tab', async () => {
          tabs.reloaded.push(id);
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

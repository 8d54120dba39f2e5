import { createFakeEvent } from './fake-event';
import type { FakeTab } from './fake-tabs';

interface Item {
  id: string;
  title: string;
  contexts: string[];
}

interface Suggestion {
  content: string;
  description: string;
}

interface Ours {
  /** What stands beside pages of nobody, and beside single tabs. */
  title: string;
  badge: string;
  titles: Map<number, string>;
  /** The menu of the icon. */
  menu: Map<string, Item>;
  /** The first line in the address bar, below which the others stand. */
  first: string;
}

/** The icon in the toolbar, its menu, the keys of commands and the address bar, as both browsers have them. */
export function createFakeToolbar(name: string) {
  const ours: Ours = { title: name, badge: '', titles: new Map(), menu: new Map(), first: '' };

  const action = {
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => {
      if (tabId === undefined) ours.title = title;
      else ours.titles.set(tabId, title);
    },
    getTitle: async ({ tabId = -1 }: { tabId?: number }) => ours.titles.get(tabId) ?? ours.title,
    setBadgeText: async ({ text }: { text: string }) => {
      ours.badge = text;
    },
    setBadgeBackgroundColor: async () => undefined,
    setIcon: async () => undefined,
  };

  const contextMenus = {
    onClicked: createFakeEvent<[{ menuItemId: string }, FakeTab?]>(),
    removeAll: async () => ours.menu.clear(),
    /** Neither browser takes two of one id, and a background that sleeps has to give each one. */
    create: (item: Item) => {
      if (!item.id || ours.menu.has(item.id))
        throw new Error(`Cannot create item with duplicate id ${item.id}`);
      ours.menu.set(item.id, item);
    },
  };

  const omnibox = {
    onInputChanged: createFakeEvent<[string, (others: Suggestion[]) => void]>(),
    onInputEntered: createFakeEvent<[string, string]>(),
    onInputCancelled: createFakeEvent<[]>(),
    setDefaultSuggestion: ({ description }: { description: string }) => {
      ours.first = description;
    },
  };

  const onCommand = createFakeEvent<[string, Partial<FakeTab>?]>();
  return Object.assign(ours, { api: { action, contextMenus, omnibox }, onCommand });
}

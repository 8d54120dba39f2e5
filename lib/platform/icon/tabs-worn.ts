import { browser } from 'wxt/browser';
import type { Worn } from '../../session/icon/worn';
import { tabs } from '../tabs';

interface Wardrobe {
  dress(tabId: number, worn: Worn): Promise<void>;
  undress(tabId: number): Promise<void>;
}

/** What is set for a tab stays until it leaves its page: those that are on no page of an app any more are undressed. */
export function createTabsWorn({ dress, undress }: Wardrobe) {
  let dressed: ReadonlySet<number> = new Set();

  return {
    /** An earlier worker may have dressed any tab. */
    async doubt(): Promise<void> {
      const open = await browser.tabs.query({});
      dressed = new Set(open.flatMap(({ id }) => id ?? []));
    },
    async wear(all: Worn[]): Promise<void> {
      const found = await Promise.all(all.map(async (worn) => ({ worn, ids: await tabs.of(worn.pages) })));
      const now = new Set(found.flatMap(({ ids }) => ids));
      const bare = [...dressed].filter((id) => !now.has(id));
      dressed = now;
      const dressing = found.flatMap(({ worn, ids }) => ids.map((id) => dress(id, worn)));
      // A tab may be closed meanwhile.
      await Promise.allSettled([...dressing, ...bare.map(undress)]);
    },
  };
}

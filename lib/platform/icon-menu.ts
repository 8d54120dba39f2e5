import { browser } from 'wxt/browser';

interface Item {
  id: string;
  title: string;
}

/** Puts these into the menu of the toolbar's icon, in place of what is there. Both browsers keep it while we sleep. */
export async function keepIconMenu(items: Item[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of items)
    browser.contextMenus.create({ id, title: title.replaceAll('&', '&&'), contexts: ['action'] });
}

/** One of them was chosen. */
export function onIconMenu(listener: (id: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId)));
}

import { browser } from 'wxt/browser';

interface Item {
  id: string;
  title: string;
}

/** Puts these into the menu of the toolbar's icon, in place of what is there. Both browsers keep it while we sleep. */
export async function keepIconMenu(items: Item[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of items)
    browser.contextMenus.create({ id, title: literally(title), contexts: ['action'] });
}

/**
 * Both browsers take `&` for the mark of a key. Chromium puts the selected text in place of `%s`, here nothing, and knows
 * no way around that (menu_manager.cc): what nobody sees keeps the two apart.
 */
const literally = (title: string): string => title.replaceAll('&', '&&').replaceAll('%s', '%\u2060s');

/** One of them was chosen. */
export function onIconMenu(listener: (id: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }) => listener(String(menuItemId)));
}

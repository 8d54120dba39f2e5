import { browser } from 'wxt/browser';
import { openOwnPage, ownPage } from './lifecycle';

const PAGE = 'options.html';

/**
 * Brings the open options page to the front, whichever section it shows, or opens one: Firefox by itself would know it
 * by its whole address. A page on which somebody signs in is left to that.
 */
export async function openOptionsPage(): Promise<void> {
  // What stands after "#" is no part of a pattern.
  const open = await browser.tabs.query({ url: ownPage(PAGE) });
  const usual = open.find(({ url }) => !url?.endsWith('#sign-in'));
  if (usual?.id === undefined) return openOwnPage(PAGE);
  await browser.tabs.update(usual.id, { active: true });
  await browser.windows.update(usual.windowId, { focused: true });
}

import { browser } from 'wxt/browser';

/** Whether the icon stands in the toolbar itself; null when this browser does not say. */
export async function iconPinned(): Promise<boolean | null> {
  // Chrome 91 and Firefox 119 have it; others keep the person guessing, so nothing is claimed.
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar ?? null;
}

/** The keys that open the popup now, such as `Alt+Shift+Y`; null when the browser has given none. */
export async function popupShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === '_execute_action')?.shortcut || null;
}

/** The keys that were asked for on this system, whatever became of it; null when none were. */
export async function askedShortcut(): Promise<string | null> {
  const keys = browser.runtime.getManifest().commands?._execute_action?.suggested_key;
  if (typeof keys === 'string') return keys;
  const { os } = await browser.runtime.getPlatformInfo();
  return (os === 'mac' ? keys?.mac : keys?.default) ?? null;
}

/** Firefox 137 and later; its own page for shortcuts has no address that an extension may open. */
type Commands = typeof browser.commands & { openShortcutSettings?(): Promise<void> };

/** Opens the browser's own page for shortcuts, where extensions may not set them. */
export async function openShortcuts(): Promise<void> {
  const commands: Commands = browser.commands;
  await (commands.openShortcutSettings?.() ?? browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
}

export const productVersion = (): string => browser.runtime.getManifest().version;

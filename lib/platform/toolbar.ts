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

/** A command of the manifest, and keys such as `Alt+Shift+Y`. */
export interface CommandKeys {
  name: string;
  /** What it does; empty for the one that opens the popup. */
  title: string;
  /** Null when the browser has given none. */
  given: string | null;
  /** What was asked for on this system, whatever became of it; null when nothing was. */
  asked: string | null;
}

/** All of them, as the manifest has them. */
export async function commandKeys(): Promise<CommandKeys[]> {
  const [all, { os }] = await Promise.all([browser.commands.getAll(), browser.runtime.getPlatformInfo()]);
  const given = new Map(all.map(({ name, shortcut }) => [name, shortcut]));
  return Object.entries(browser.runtime.getManifest().commands ?? {}).map(([name, command]) => ({
    name,
    title: command.description ?? '',
    given: given.get(name) || null,
    asked: askedOn(os, command.suggested_key),
  }));
}

type Suggested = string | { default?: string | undefined; mac?: string | undefined } | undefined;

function askedOn(os: string, keys: Suggested): string | null {
  if (typeof keys === 'string') return keys;
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

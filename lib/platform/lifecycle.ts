import { browser } from 'wxt/browser';

/** Tells once, right after the extension was installed or updated; `isFirst`: it was not there before. */
export function onInstalled(listener: (how: { isFirst: boolean }) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener({ isFirst: reason === 'install' }));
}

/** Tells that the browser begins. */
export function onStartup(listener: () => void): void {
  browser.runtime.onStartup.addListener(() => listener());
}

/** Tells that a new version is there; while somebody listens the browser leaves it to us when it begins. */
export function onUpdateReady(listener: () => void): void {
  browser.runtime.onUpdateAvailable.addListener(() => listener());
}

/** Ends this version, and every page of it; a new one begins. */
export const restart = (): void => browser.runtime.reload();

/** The address of a page of our own. */
export const ownPage = (path: string): string => browser.runtime.getURL('') + path;

/** Opens a page of our own in a tab. */
export async function openOwnPage(path: string): Promise<void> {
  await browser.tabs.create({ url: ownPage(path) });
}

/** Tells when the person, or the browser for them, granted or took back hosts. */
export function onGrantChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(() => listener());
  browser.permissions.onRemoved.addListener(() => listener());
}

export const home = () => ({ id: browser.runtime.id, root: browser.runtime.getURL('') });

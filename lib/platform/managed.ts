import { browser } from 'wxt/browser';

/**
 * What the browser's administrator has set, begun in the worker's first turn. Browsers without any say so in different
 * ways: Chrome with nothing, Firefox with a refusal.
 */
export function createManaged(): () => Promise<unknown> {
  let early: Promise<unknown> | null = readManaged();
  return () => {
    const first = early ?? readManaged();
    early = null;
    return first;
  };
}

const readManaged = (): Promise<unknown> => browser.storage.managed.get(null).catch(() => ({}));

/** Tells that the administrator has changed it, where the browser does: Firefox reads it when it starts. */
export function onManaged(listener: () => void): void {
  browser.storage.managed.onChanged?.addListener(() => listener());
}

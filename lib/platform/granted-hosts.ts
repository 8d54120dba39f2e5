import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';
import { patternsFor } from './permissions';

/** Gives hosts back to the browser. False when it keeps them, as those that a demo's build has from the start. */
export function releaseHosts(origins: Origin[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patternsFor(origins) }).catch(() => false);
}

/** Whether every one of these origins is granted now. */
export function hostsGranted(origins: Origin[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsFor(origins) });
}

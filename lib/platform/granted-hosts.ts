import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';
import { patternsFor } from './permissions';

/** Gives hosts back to the browser. */
export function releaseHosts(origins: Origin[]): Promise<boolean> {
  return browser.permissions.remove({ origins: patternsFor(origins) });
}

/** Whether every one of these origins is granted now. */
export function hostsGranted(origins: Origin[]): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsFor(origins) });
}

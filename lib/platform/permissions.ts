import { browser } from 'wxt/browser';
import type { Origin } from '../session/types';

/**
 * Match patterns for origins. A pattern without a port covers every port of its host, and a browser's prompt
 * names the host alone.
 */
export const patternsFor = (origins: Origin[]): string[] => [...new Set(origins.map(patternFor))];

function patternFor(origin: Origin): string {
  const { protocol, hostname } = new URL(origin);
  return `${protocol}//${hostname}/*`;
}

/** Asks the person for hosts. Must be called straight from a click: browsers refuse it after any await. */
export function requestHosts(origins: Origin[]): Promise<boolean> {
  return browser.permissions.request({ origins: patternsFor(origins) });
}

/** Asks the person to let us show notifications; as above. */
export function requestNotices(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

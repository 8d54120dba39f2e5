import { browser } from 'wxt/browser';
import { putNote, takeNote } from './fresh-note';

const KEY = 'look';

/**
 * The tab that the person has asked to be looked at: `activeTab` has opened it to the popup, and the settings look. A
 * browser that does not tell its tabs leaves the person without a look, never without the settings.
 */
export async function noteFrontTab(now = Date.now()): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  putNote(KEY, `${tab?.id ?? ''}`, now);
}

/** Null when there is none to look at. */
export function takeTab(now = Date.now()): number | null {
  const id = takeNote(KEY, now);
  return id === null ? null : Number(id);
}

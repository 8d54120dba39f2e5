import { browser } from 'wxt/browser';

const KEY = 'look';

/** Settings that take longer to open did not: later, or in the browser's next run, the number may mean another tab. */
const FRESH_MS = 60_000;

/**
 * `localStorage` of our own pages: the tab that the person has asked to be looked at, from the popup, which `activeTab`
 * has opened it to, to the settings, which look and take the note away. A browser that does not tell its tabs leaves the
 * person without a look, never without the settings.
 */
export async function noteFrontTab(now = Date.now()): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  try {
    localStorage.setItem(KEY, `${tab?.id ?? ''} ${now}`);
  } catch {
    // The settings open without it, and the person pastes.
  }
}

/** Null when there is none to look at. */
export function takeTab(now = Date.now()): number | null {
  const [id = '', noted] = takeNote().split(' ');
  const age = now - Number(noted);
  return id !== '' && age >= 0 && age < FRESH_MS ? Number(id) : null;
}

function takeNote(): string {
  try {
    const note = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return note ?? '';
  } catch {
    return '';
  }
}

import { browser } from 'wxt/browser';

const KEY = 'look';

/**
 * `localStorage` of our own pages: the tab that the person has asked to be looked at, from the popup, which `activeTab`
 * has opened it to, to the settings, which look and take the note away.
 */
export async function noteFrontTab(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  try {
    localStorage.setItem(KEY, String(tab?.id ?? ''));
  } catch {
    // The settings open without it, and the person pastes.
  }
}

/** Null when there is none to look at. */
export function takeTab(): number | null {
  try {
    const noted = localStorage.getItem(KEY);
    localStorage.removeItem(KEY);
    return noted === null || noted === '' ? null : Number(noted);
  } catch {
    return null;
  }
}

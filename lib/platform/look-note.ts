import { browser } from 'wxt/browser';
import { readNote, writeNote } from './page-note';

const KEY = 'look';

/** Settings that take longer to open did not: later, or in the browser's next run, the number may mean another tab. */
const FRESH_MS = 60_000;

/**
 * The tab that the person has asked to be looked at, from the popup, which `activeTab` has opened it to, to the
 * settings, which look and take the note away. A browser that does not tell its tabs leaves the person without a look,
 * never without the settings.
 */
export async function noteFrontTab(now = Date.now()): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
  writeNote(KEY, `${tab?.id ?? ''} ${now}`);
}

/** Null when there is none to look at. */
export function takeTab(now = Date.now()): number | null {
  const [id = '', noted] = takeNote().split(' ');
  const age = now - Number(noted);
  return id !== '' && age >= 0 && age < FRESH_MS ? Number(id) : null;
}

function takeNote(): string {
  const note = readNote(KEY) ?? '';
  writeNote(KEY, null);
  return note;
}

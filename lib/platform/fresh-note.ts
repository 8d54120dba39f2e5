import { readNote, writeNote } from './page-note';

/** Settings that take longer to open did not: later, or in the browser's next run, it may mean something else. */
const FRESH_MS = 60_000;

/** From the popup to the settings, which take it away. */
export const putNote = (key: string, text: string, now = Date.now()): void =>
  writeNote(key, `${text} ${now}`);

/** Null when there is none, or an old one. */
export function takeNote(key: string, now = Date.now()): string | null {
  const [text = '', noted] = (readNote(key) ?? '').split(' ');
  writeNote(key, null);
  const age = now - Number(noted);
  return text !== '' && age >= 0 && age < FRESH_MS ? text : null;
}

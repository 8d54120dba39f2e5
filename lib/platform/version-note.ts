import { readNote, writeNote } from './page-note';

const KEY = 'version-seen';

/**
 * Whether this is another version than the one that the person last read about. The first that is ever seen is no news:
 * it was just installed.
 */
export function isNewVersion(version: string): boolean {
  const seen = readNote(KEY);
  if (seen === null) noteVersion(version);
  return seen !== null && seen !== version;
}

export const noteVersion = (version: string): void => writeNote(KEY, version);

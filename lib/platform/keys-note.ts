import { readNote, writeNote } from './page-note';

const KEY = 'without-keys';

/**
 * Whether the person has read that no keys open the popup, and has put the message away. Where the browser keeps
 * nothing, it is told again.
 */
export const keysNoteGone = (): boolean => readNote(KEY) !== null;

export const putKeysNoteAway = (): void => writeNote(KEY, '');

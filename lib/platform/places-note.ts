import { readNote, writeNote } from './page-note';

const KEY = 'chose-a-place';

/** Whether a place was ever chosen here: until then it is said what follows from that. */
export const placesNoteGone = (): boolean => readNote(KEY) !== null;

export const putPlacesNoteAway = (): void => writeNote(KEY, '');

import type { Settings, UndoSeconds } from './settings';

/** Not among the default settings: the popup pays for each of these before its first frame. */
export const USUAL_UNDO: UndoSeconds = '10';

/** How long a sign-out of one account waits for an Undo, in milliseconds; the popup draws that time running out. */
export const undoTime = ({ undo = USUAL_UNDO }: Pick<Settings, 'undo'>): number => Number(undo) * 1_000;

import type { Origin } from '../session/types';
import { readNote, writeNote } from './page-note';

const keyOf = (origin: Origin): string => `wish:${origin}`;

/**
 * One line an app, written before anything is asked, so that it outlasts a page that closes at once and a worker that
 * hears nothing.
 */
export const readWish = (origin: Origin): string | null => readNote(keyOf(origin));

export const noteWish = (origin: Origin, wish: string | null): void => writeNote(keyOf(origin), wish);

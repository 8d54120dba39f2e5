import { afterEach, expect, test, vi } from 'vitest';
import { plantStorage } from '../../test/platform/planted-storage';
import { placesNoteGone, putPlacesNoteAway } from './places-note';

afterEach(() => vi.unstubAllGlobals());

test('what follows from a choice is told until one was made', () => {
  plantStorage();
  expect(placesNoteGone()).toBe(false);
  putPlacesNoteAway();
  expect(placesNoteGone()).toBe(true);
});

import { afterEach, expect, test, vi } from 'vitest';
import { plantStorage } from '../../test/platform/planted-storage';
import { keysNoteGone, putKeysNoteAway } from './keys-note';

afterEach(() => vi.unstubAllGlobals());

test('a message that was put away stays away', () => {
  plantStorage();
  expect(keysNoteGone()).toBe(false);
  putKeysNoteAway();
  expect(keysNoteGone()).toBe(true);
});

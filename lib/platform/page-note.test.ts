import { afterEach, expect, test, vi } from 'vitest';
import { plantNoStorage, plantStorage } from '../../test/platform/planted-storage';
import { readNote, writeNote } from './page-note';

afterEach(() => vi.unstubAllGlobals());

test('a note is there until it is taken away, and leaves nothing', () => {
  const lines = plantStorage();
  writeNote('look', '');
  expect(readNote('look')).toBe('');
  writeNote('look', null);
  expect(readNote('look')).toBeNull();
  expect(lines).toEqual({});
});

test('a browser that keeps nothing for our pages stops nobody', () => {
  plantNoStorage();
  writeNote('look', 'at this');
  writeNote('look', null);
  expect(readNote('look')).toBeNull();
});

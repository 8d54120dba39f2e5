import { afterEach, expect, test, vi } from 'vitest';
import { plantStorage } from '../../test/platform/planted-storage';
import { isNewVersion, noteVersion } from './version-note';

afterEach(() => vi.unstubAllGlobals());

test('an update is news until it was read about, and the first version is none', () => {
  plantStorage();
  expect(isNewVersion('1.0.0')).toBe(false);
  expect(isNewVersion('1.0.0')).toBe(false);
  expect(isNewVersion('1.1.0')).toBe(true);
  expect(isNewVersion('1.1.0')).toBe(true);
  noteVersion('1.1.0');
  expect(isNewVersion('1.1.0')).toBe(false);
});

test('where the browser keeps nothing, nothing is news', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(isNewVersion('1.0.0')).toBe(false);
  noteVersion('1.0.0');
  expect(isNewVersion('1.1.0')).toBe(false);
});

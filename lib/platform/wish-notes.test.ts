import { afterEach, expect, test, vi } from 'vitest';
import { plantStorage } from '../../test/platform/planted-storage';
import { noteWish, readWish } from './wish-notes';

const ACME = 'https://frontend.acme.example';

afterEach(() => vi.unstubAllGlobals());

test('each app has a wish of its own, and one that is over leaves nothing', () => {
  const lines = plantStorage();
  noteWish(ACME, 'mina');
  noteWish('https://else.example', 'noor');
  expect(readWish(ACME)).toBe('mina');
  noteWish(ACME, null);
  expect(readWish(ACME)).toBeNull();
  expect(Object.values(lines)).toEqual(['noor']);
});

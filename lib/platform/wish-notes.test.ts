import { afterEach, expect, test, vi } from 'vitest';
import { noteWish, readWish } from './wish-notes';

const ACME = 'https://frontend.acme.example';

afterEach(() => vi.unstubAllGlobals());

function plantStorage() {
  const lines = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => lines.get(key) ?? null,
    setItem: (key: string, line: string) => lines.set(key, line),
    removeItem: (key: string) => lines.delete(key),
  });
  return lines;
}

test('each app has a wish of its own, and one that is over leaves nothing', () => {
  const lines = plantStorage();
  noteWish(ACME, 'mina');
  noteWish('https://else.example', 'noor');
  expect(readWish(ACME)).toBe('mina');
  noteWish(ACME, null);
  expect(readWish(ACME)).toBeNull();
  expect([...lines.values()]).toEqual(['noor']);
});

test('a browser that keeps nothing for our pages stops nobody', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied });
  noteWish(ACME, 'mina');
  noteWish(ACME, null);
  expect(readWish(ACME)).toBeNull();
});

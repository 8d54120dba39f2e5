import { afterEach, expect, test, vi } from 'vitest';
import { keysNoteGone, putKeysNoteAway } from './keys-note';

afterEach(() => vi.unstubAllGlobals());

test('a message that was put away stays away', () => {
  const lines = new Map<string, string>();
  const getItem = (key: string) => lines.get(key) ?? null;
  vi.stubGlobal('localStorage', { getItem, setItem: (key: string, line: string) => lines.set(key, line) });
  expect(keysNoteGone()).toBe(false);
  putKeysNoteAway();
  expect(keysNoteGone()).toBe(true);
});

test('a browser that keeps nothing for our pages stops nobody', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: denied, setItem: denied });
  putKeysNoteAway();
  expect(keysNoteGone()).toBe(false);
});

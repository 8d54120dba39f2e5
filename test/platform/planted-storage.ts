import { vi } from 'vitest';

/** `localStorage` in memory until globals are unstubbed; its lines are its own properties, as in the browser. */
export function plantStorage(): Record<string, string> {
  const lines: Record<string, string> = Object.create({
    getItem: (key: string) => lines[key] ?? null,
    setItem: (key: string, line: string) => {
      lines[key] = line;
    },
    removeItem: (key: string) => {
      delete lines[key];
    },
  });
  vi.stubGlobal('localStorage', lines);
  return lines;
}

/** One that a person has switched off: whatever is asked of it throws. */
export function plantNoStorage(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  vi.stubGlobal('localStorage', new Proxy({}, { get: refuse, ownKeys: refuse }));
}

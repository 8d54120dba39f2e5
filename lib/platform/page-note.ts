/**
 * `localStorage` of our own pages: a line that is there without waiting, and that no worker ever sees. A browser that
 * keeps nothing for us stops nobody: then there is none.
 */
export function readNote(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeNote(key: string, line: string | null): void {
  try {
    if (line === null) localStorage.removeItem(key);
    else localStorage.setItem(key, line);
  } catch {
    // What cannot be noted is done all the same.
  }
}

const KEY = 'without-keys';

/**
 * `localStorage` of our own pages: whether the person has read that no keys open the popup, and has put the message
 * away. Where the browser keeps nothing, it is told again.
 */
export function keysNoteGone(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function putKeysNoteAway(): void {
  try {
    localStorage.setItem(KEY, '');
  } catch {
    // It comes back with the next popup.
  }
}

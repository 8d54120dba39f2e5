/** Where the keyboard is in the list, and what is selected of the text that is typed beside it. */
export interface Standpoint {
  at: number;
  last: number;
  caret: Caret;
  typed: string;
}

export interface Caret {
  start: number;
  end: number;
}

/** As many rows as are on screen. */
const PAGE = 7;

/** Where a key leads in the list, whose ends stop it; null for a key that is left to the text. */
export function walkTo(key: string, standpoint: Standpoint): number | null {
  const { at, last } = standpoint;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, last);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + PAGE, last);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return endOf(key, standpoint);
  }
}

/** Home and End are the text's as long as they move the caret in it: pressed once more they lead on into the list. */
function endOf(key: string, { last, caret, typed }: Standpoint): number | null {
  if (key === 'Home' && caret.end === 0) return 0;
  return key === 'End' && caret.start === typed.length ? last : null;
}

/** What the order asks of an account. */
export interface Ordered {
  /** Null once it has ended. */
  signInId: string | null;
  /** When that was, in milliseconds; null where nobody noted it. */
  endedAt: number | null;
}

/**
 * An app's accounts in the one order in which they stand everywhere: in the popup, its keys, the commands, the address
 * bar and the menus. Who has ended comes under all others, the newest first (ruling 53).
 */
export function inOrder<Entry extends Ordered>(entries: readonly Entry[]): Entry[] {
  const standing = entries.filter(({ signInId }) => signInId !== null);
  const ended = entries.filter(({ signInId }) => signInId === null);
  const latestFirst = ended.toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0));
  return [...standing, ...latestFirst];
}

/** What the order asks of an account. */
export interface Ordered {
  /** Null once it has ended. */
  signInId: string | null;
  /** When that was, in milliseconds; null where nobody noted it. */
  endedAt: number | null;
  /** When it was last known to be the active one, in milliseconds; null when that was never seen. */
  activeAt: number | null;
}

/** What the person has decided of the order. */
export interface Choice<Entry> {
  isPinned(entry: Entry): boolean;
  isHidden(entry: Entry): boolean;
  /** Its place among those that the person has arranged; undefined for whoever is none of them. */
  placeOf(entry: Entry): number | undefined;
  /** Whether they stand as they were last used, and in that order only those who never were. */
  isByUse?: boolean;
}

/**
 * An app's accounts in the one order in which they stand everywhere, in the popup, the settings, the address bar and the
 * menus: the person's own or, if they want that, as they were last used. Pinned ones come first, then the others, hidden
 * ones last; who has ended comes under all, the newest first.
 */
export function inOrder<Entry extends Ordered>(entries: readonly Entry[], choice: Choice<Entry>): Entry[] {
  const standing = inOwnOrder(entries, choice).filter(({ signInId }) => signInId !== null);
  const ended = entries.filter(({ signInId }) => signInId === null);
  const depthOf = (entry: Entry) => (choice.isHidden(entry) ? 2 : choice.isPinned(entry) ? 0 : 1);
  const useOf = (entry: Entry) => (choice.isByUse ? (entry.activeAt ?? 0) : 0);
  return [
    ...standing.toSorted((one, other) => depthOf(one) - depthOf(other) || useOf(other) - useOf(one)),
    ...ended.toSorted((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0)),
  ];
}

/** Those whom the person has arranged, in that order, then everybody else as they came. */
export function inOwnOrder<Entry>(
  entries: readonly Entry[],
  { placeOf }: Pick<Choice<Entry>, 'placeOf'>,
): Entry[] {
  const placed = entries.map((entry) => ({ entry, at: placeOf(entry) ?? Number.POSITIVE_INFINITY }));
  const isAfter = (one: number, other: number): number => (one === other ? 0 : one - other);
  return placed.toSorted((one, other) => isAfter(one.at, other.at)).map(({ entry }) => entry);
}

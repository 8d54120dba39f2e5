/** What tells who was active before. */
export interface Worked {
  key: string;
  /** Null once it has ended. */
  signInId: string | null;
  /** When it was last known to be the active one, in milliseconds; null when that was never seen. */
  activeAt: number | null;
  /** Nobody has chosen it here yet. */
  isForeign: boolean;
}

/** Who was active last, before whoever is: going there again and again leads to and fro. */
export function previousOf<Row extends Worked>(rows: readonly Row[], activeKey: string | null): Row | null {
  return latestFirst(rows).find(({ key, activeAt }) => key !== activeKey && activeAt !== null) ?? null;
}

/** Those to whom one can switch, the last active first; who never was keeps the order of the list, below. */
export function latestFirst<Row extends Worked>(rows: readonly Row[]): Row[] {
  const within = rows.filter(({ signInId, isForeign }) => signInId !== null && !isForeign);
  return within.toSorted((one, other) => (other.activeAt ?? 0) - (one.activeAt ?? 0));
}

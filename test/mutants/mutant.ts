/** One change for the worse, as somebody might make it by hand. */
export interface Mutant {
  /** What would be wrong then. */
  name: string;
  file: string;
  from: string;
  to: string;
  /** Test files; at least one of their tests has to fail. */
  tests: string[];
}

/** The text with its one place changed; null where that is not one place, so that no entry outlives its code. */
export function mutated(text: string, { from, to }: Pick<Mutant, 'from' | 'to'>): string | null {
  const parts = text.split(from);
  return parts.length === 2 ? parts.join(to) : null;
}

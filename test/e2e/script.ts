/**
 * A function as source for another process, called with what the given sources evaluate to there. Some compilers
 * wrap functions in a helper called `__name`, which is not there.
 */
export function asCall(work: (...args: never[]) => unknown, sources: string[]): string {
  return `(() => { const __name = (it) => it; return (${work.toString()})(${sources.join(', ')}); })()`;
}

/** The same with plain values as arguments. */
export function asScript<Args extends unknown[]>(work: (...args: Args) => unknown, args: Args): string {
  return asCall(
    work,
    args.map((arg) => JSON.stringify(arg) ?? 'undefined'),
  );
}

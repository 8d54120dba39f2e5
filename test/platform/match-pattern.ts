/** Whether an address is of one of these hosts, as browsers read `scheme://host/*`: on every port, never by a part. */
export const isMatched = (patterns: Iterable<string>, address: string): boolean =>
  [...patterns].some((pattern) => pattern === patternOf(address));

/** The pattern that a page's host is granted by. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

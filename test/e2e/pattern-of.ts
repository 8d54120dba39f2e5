/** What a browser grants for an address: its scheme and host, whatever the port. */
export function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

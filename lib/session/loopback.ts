/** Names that lead to this very computer; browsers treat them as safe to reach without encryption. */
export const isLoopbackName = (hostname: string): boolean =>
  hostname === '127.0.0.1' || /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*localhost$/.test(hostname);

/**
 * Whether a host is written so that a person can hardly tell whose it is: a bare number address, or letters of other
 * alphabets in their encoded spelling, which may look like a name they know (rule FR-17).
 */
export const isUnusualHost = (host: string): boolean =>
  host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}(:\d+)?$/.test(host) || /(^|\.)xn--/i.test(host);

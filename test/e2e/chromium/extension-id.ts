import { createHash } from 'node:crypto';

/** Chromium names an unpacked extension after its folder: 32 hex digits of a SHA-256, spelled a to p. */
export function extensionIdOf(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

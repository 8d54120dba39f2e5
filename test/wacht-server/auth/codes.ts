import { randomInt } from 'node:crypto';
import type { Deployment } from '../store';
import type { CodeBook } from './code-book';

/** Six digits, noted for one purpose. */
export function issueCode(deployment: Deployment, book: CodeBook, purpose: string): string {
  const secret = String(randomInt(1_000_000)).padStart(6, '0');
  note(deployment, book, { purpose, secret });
  return secret;
}

export function note({ now, traits }: Deployment, book: CodeBook, issued: Issued): void {
  book.issued.push({ ...issued, expiresAt: now() + traits.codeLife });
}

interface Issued {
  purpose: string;
  secret: string;
}

export type CodeVerdict = 'right' | 'wrong' | 'expired';

/** A right code uses up all codes of its purpose. */
export function takeCode({ now }: Deployment, book: CodeBook, { purpose, secret }: Issued): CodeVerdict {
  const found = book.issued.findLast((issued) => issued.purpose === purpose && issued.secret === secret);
  if (!found) return 'wrong';
  if (found.expiresAt <= now()) return 'expired';
  book.issued = book.issued.filter((issued) => issued.purpose !== purpose);
  return 'right';
}

/** Seconds until a strategy may be prepared again; 0 when it may, and then the time is noted. */
export function waitBeforeResend({ now, settings }: Deployment, book: CodeBook, strategy: string): number {
  const last = book.preparedAt[strategy];
  const left = last === undefined ? 0 : last + settings.resendSeconds * 1000 - now();
  if (left <= 0) book.preparedAt[strategy] = now();
  return Math.max(Math.ceil(left / 1000), 0);
}

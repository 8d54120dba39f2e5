import type { SecondFactor } from './attempt';

/** Codes that are sent or shown by an authenticator have six digits (section 4.4.3). */
export const CODE_LENGTH = 6;

/** A code as the field should show it after typing or pasting; null for a code that was sent. */
export const asCode = (typed: string, factor: SecondFactor | null): string =>
  factor === 'backup_code' ? asBackupCode(typed) : asDigits(typed);

/** Whether a code can be sent off as it stands. */
export const isFull = (code: string, factor: SecondFactor | null): boolean =>
  (factor === 'backup_code' ? BACKUP : SIX_DIGITS).test(code);

const SIX_DIGITS = /^\d{6}$/;
const BACKUP = /^[A-Za-z0-9]{4}-[A-Za-z0-9]{4}$/;

/** Six digits in a row, split in the middle or not, as a mail's sentence around them may have them. */
const SET_APART = /(?<!\d)(\d{3})[\s-]?(\d{3})(?!\d)/u;

function asDigits(typed: string): string {
  const plain = typed.normalize('NFKC'); // full-width digits become plain ones
  const found = SET_APART.exec(plain);
  if (found) return `${found[1]}${found[2]}`;
  return plain.replace(/\D/g, '').slice(0, CODE_LENGTH);
}

/** Backup codes keep their case and their dash; one that was typed without it gets it (section 4.4.4). */
function asBackupCode(typed: string): string {
  const marks = typed
    .normalize('NFKC')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 8);
  return marks.length <= 4 ? marks : `${marks.slice(0, 4)}-${marks.slice(4)}`;
}

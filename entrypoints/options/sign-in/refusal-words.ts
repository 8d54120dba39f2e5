import { words } from '../../../lib/i18n/words';

/**
 * Why another page refused: its own words, unless they are no words at all but a bare code of OAuth (RFC 6749,
 * section 4.1.2.1). Most of those codes are told when somebody turns back.
 */
export function refusalWords(said: string | null): string {
  const text = said?.trim() ?? '';
  if (/\s/.test(text)) return text;
  return words(TROUBLE.includes(text) ? 'signIn.left.trouble' : 'signIn.left.cancelled');
}

const TROUBLE = ['server_error', 'temporarily_unavailable'];

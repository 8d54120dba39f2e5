import type { AuthSettings } from '../../../../lib/session/auth-settings';

/** Whether a text has the shape of an e-mail address; only the server knows whether it is one. */
export const couldBeEmail = (typed: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.trim());

/** Whether a text could be a username here: the lengths are the app's, the letters the protocol's (section 4.5). */
export function couldBeUsername(typed: string, { minLength, maxLength }: AuthSettings['username']): boolean {
  const { length } = typed;
  return length >= minLength && length <= maxLength && /^[a-z][a-z0-9_.]*$/i.test(typed);
}

import type { Refusal } from '../auth/refusal';

export const NO_SESSION = 'Your session has ended. Clear the cookie of this site and try again.';

const WRONG = 'That e-mail or password is not right.';

const MESSAGES: Record<string, string> = {
  INVALID_CREDENTIALS: WRONG,
  USER_NOT_FOUND: WRONG,
  TOO_MANY_REQUESTS: 'Too many tries. Wait a while, then try again.',
  USER_DISABLED: 'This account is disabled.',
  USER_ALREADY_SIGNED_IN: 'You are already signed in with this account.',
  PROVIDER_NOT_CONFIGURED: 'This way of signing in is not available.',
  EMAIL_EXISTS: 'An account with this e-mail exists.',
  USERNAME_EXISTS: 'This user name is taken.',
  PHONE_NUMBER_EXISTS: 'An account with this phone number exists.',
  INVALID_INVITATION_TOKEN: 'This invitation is not valid.',
  INVITATION_EXPIRED: 'This invitation has expired.',
  INVITATION_EMAIL_MISMATCH: 'This invitation was sent to another e-mail.',
};

/** What a page says of a refusal. */
export function wordsFor({
  errors,
  message,
  status,
}: Pick<Refusal, 'errors' | 'message' | 'status'>): string {
  const [code = ''] = errors.map((error) => error.code);
  if (code === 'TOO_MANY_REQUESTS' && status === 403)
    return 'Too many wrong passwords. Try again in about 30 minutes.';
  return MESSAGES[code] ?? message;
}

const LONGEST = 200;

/** What an address says went wrong: somebody else's words, so they are cut and stay plain text (rule FR-20). */
export function wordsInAddress({ searchParams }: URL): string | null {
  const words = searchParams.get('error_description') || searchParams.get('error');
  return words ? words.slice(0, LONGEST) : null;
}

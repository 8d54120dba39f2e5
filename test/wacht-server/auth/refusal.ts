import type { Traits } from '../dialect';

/** Why a request is refused, in the shapes of section 3.2. */
export interface Refusal {
  status: number;
  message: string;
  /** Code and wording of each element of `errors`; none for a refusal in words only. */
  errors: { code: string; message: string }[];
  retryAfter?: number;
}

export interface Coded {
  status: number;
  code: string;
  message: string;
  /** Wording of the element, where it differs from the envelope's. */
  detail?: string;
}

/** Shape E1. */
export const coded = ({ status, code, message, detail = message }: Coded): Refusal => ({
  status,
  message,
  errors: [{ code, message: detail }],
});

/** Shape E2, with the texts of section 3.5. */
export const said = (message: string, status = 400): Refusal => ({ status, message, errors: [] });

/** Shape E3. */
export const silent = (status: number): Refusal =>
  said('Something went wrong. Please try again later.', status);

/** The envelope's message is the specific one (section 3.2, point 5). */
export const badRequest = (message: string): Refusal =>
  coded({ status: 400, code: 'BAD_REQUEST_BODY', message, detail: 'Bad request body' });

/** Section 4.5: one entry a field. */
export const fieldErrors = (errors: Refusal['errors']): Refusal => ({
  status: 400,
  message: 'Field errors',
  errors,
});

export const INVALID_CREDENTIALS = coded({
  status: 401,
  code: 'INVALID_CREDENTIALS',
  message: 'Invalid credentials',
  detail: 'Invalid credentials. Please try again.',
});
export const USER_NOT_FOUND = coded({ status: 404, code: 'USER_NOT_FOUND', message: 'User not found' });
export const LOCKED = coded({ status: 403, code: 'TOO_MANY_REQUESTS', message: 'Too many requests' });
export const DISABLED = coded({ status: 403, code: 'USER_DISABLED', message: 'User is disabled' });
export const ALREADY_SIGNED_IN = coded({
  status: 400,
  code: 'USER_ALREADY_SIGNED_IN',
  message: 'User is already signed in',
});
export const INVALID_STEP = said('Invalid step');

export const badAttempt = (status: 400 | 500, message = 'Bad sign in attempt'): Refusal =>
  coded({ status, code: 'BAD_SIGN_IN_ATTEMPT', message });

export const resendTooSoon = (seconds: number): Refusal => ({
  ...coded({ status: 429, code: 'TOO_MANY_REQUESTS', message: 'Too many requests' }),
  retryAfter: seconds,
});

/** Sections 3.4 and 3.5: some builds say it by code. */
export const codeProblem = ({ expiredCode }: Traits, verdict: 'wrong' | 'expired'): Refusal => {
  if (verdict === 'wrong') return said('Invalid OTP');
  return expiredCode === 'coded'
    ? coded({ status: 400, code: 'VERIFICATION_CODE_EXPIRED', message: 'Verification code expired' })
    : said('Invalid or expired OTP');
};

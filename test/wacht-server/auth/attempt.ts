import type { CodeBook } from './code-book';

/** The steps of section 5.2 that this server knows. */
export type SignInStep =
  | 'verify_email'
  | 'verify_email_otp'
  | 'verify_email_link'
  | 'verify_phone'
  | 'verify_phone_otp'
  | 'verify_second_factor'
  | 'add_second_factor'
  | 'complete_profile';

export type SignUpStep = 'verify_email' | 'verify_phone';
export type Step = SignInStep | SignUpStep;

export type Strategy = 'plain_email' | 'plain_username' | 'email_otp' | 'phone_otp' | 'magic_link';
/** How an attempt began (section 6.7): by what a form sent, or in a way that has no form. */
export type Method = Strategy | 'sso' | 'enterprise_sso' | 'passkey' | 'impersonation';
export type SecondFactor = 'authenticator' | 'phone_otp' | 'backup_code';

/** A half-finished sign-in (section 6.7). */
export interface SignInAttempt {
  id: string;
  /** Null when nobody has this identifier: such an attempt looks like any other and never succeeds. */
  userId: string | null;
  method: Method;
  /** Address or number as it was given, where first-factor codes go. */
  identifier: string;
  /** The social provider of an `sso` attempt, else empty. */
  ssoProvider: string;
  /** The organisation's connection of an `enterprise_sso` attempt. */
  connectionId: string | null;
  /** Given up: whoever vouches for people elsewhere did not, or was not believed. */
  errored: boolean;
  createdAt: number;
  updatedAt: number;
  completed: boolean;
  /** The current one first; empty when completed. */
  steps: SignInStep[];
  firstFactorDone: boolean;
  secondFactorDone: boolean;
  /** Something was added while completing the profile; its codes need no challenge (section 4.3). */
  profileChanged: boolean;
  /** What prepare chose, and until when it is remembered (section 4.4.5). */
  chosen: { method: SecondFactor; until: number } | null;
  codes: CodeBook;
}

/** Fields of a person as a sign-up or a profile form brings them; absent ones are empty. */
export interface Fields {
  email: string;
  firstName: string;
  lastName: string;
  username: string;
  /** Dial code with `+`. */
  phoneCountryCode: string;
  phoneNumber: string;
}

/** A half-finished sign-up (section 6.8). */
export interface SignUpAttempt {
  id: string;
  fields: Fields;
  password: string | null;
  createdAt: number;
  updatedAt: number;
  completed: boolean;
  steps: SignUpStep[];
  inviteToken: string | null;
  codes: CodeBook;
}

const ATTEMPT_LIFE = 10 * 60_000;

/** Section 1: an attempt lives ten minutes. */
export const attemptEnd = ({ createdAt }: { createdAt: number }): number => createdAt + ATTEMPT_LIFE;

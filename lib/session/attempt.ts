/** Ways to confirm a sign-in after its first factor (section 4.4.5). */
export type SecondFactor = 'authenticator' | 'phone_otp' | 'backup_code';

/** Fields that a profile can still lack, named as the person knows them. */
export type ProfileField = 'first_name' | 'last_name' | 'username' | 'email' | 'phone';

export type AttemptKind = 'signin' | 'signup';

/** A half-finished sign-in or sign-up, as the server tells it (sections 6.7 and 6.8). Times in milliseconds. */
export interface Attempt {
  id: string;
  kind: AttemptKind;
  /** The server's word for how it began, such as `email_otp`; null when it does not say. */
  method: string | null;
  /** Whom it is for, once the server knows; null before. */
  userId: string | null;
  /** The server gave it up. */
  errored: boolean;
  createdAt: number | null;
  expiresAt: number | null;
  /** The server's word for what comes next; empty when it says nothing. */
  currentStep: string;
  completed: boolean;
  missingFields: string[];
  secondFactors: SecondFactor[];
}

/** What the person has to do next; the server's attempt alone decides it (rules FR-9, FR-11). */
export type Step =
  | { at: 'done' } // completed: reading the session shows the new account (rule FR-8)
  | { at: 'opened' } // completed by a link that was opened, and no account has come here with it
  | { at: 'password' } // the password for a known identifier
  | { at: 'code'; by: 'email' | 'phone' } // a code that was sent
  | { at: 'link' } // a link that was mailed
  | { at: 'second-factor'; factors: SecondFactor[] }
  | { at: 'profile'; missing: ProfileField[] }
  | { at: 'enrol' } // a second factor has to be set up first, on the app's own page
  | { at: 'hosted'; step: string }; // a step this version does not know: the app's own page knows it

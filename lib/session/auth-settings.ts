/** First factors, in the server's words (section 4.2.2). */
export type Way = 'email_password' | 'username_password' | 'email_otp' | 'email_magic_link' | 'phone_otp';

export interface FieldRule {
  enabled: boolean;
  required: boolean;
}

export interface PasswordPolicy {
  minLength: number;
  lowercase: boolean;
  uppercase: boolean;
  digit: boolean;
  symbol: boolean;
}

/** How people may sign in and up at a deployment: what the forms offer (section 4.2.2). */
export interface AuthSettings {
  /** Enabled ways, the deployment's first factor first; empty when none is known to this version. */
  ways: Way[];
  /** Enabled social providers, verbatim as the server names them, such as `google_oauth`. */
  providers: string[];
  enterpriseSso: boolean;
  passkeys: boolean;
  email: FieldRule;
  phone: FieldRule;
  username: FieldRule & { minLength: number; maxLength: number };
  firstName: FieldRule;
  lastName: FieldRule;
  password: PasswordPolicy & { enabled: boolean };
  /** The magic link works only in the browser that asked for it. */
  linkSameDevice: boolean;
  /**
   * Null for a mode that this version does not know: the form is shown and the server decides. `off`: whoever
   * administers the browser does not want it.
   */
  signUp: 'public' | 'restricted' | 'waitlist' | 'off' | null;
  terms: string | null;
  links: {
    signUp: string | null;
    waitlist: string | null;
    support: string | null;
    terms: string | null;
    privacy: string | null;
  };
}

/** Why a message was sent. */
export type Purpose =
  | 'sign-in'
  | 'sign-in-link'
  | 'verify-email'
  | 'verify-phone'
  | 'second-factor'
  | 'password-reset';

/** A mail or SMS that left the server; nobody delivers it. */
export interface Message {
  /** Milliseconds, by the server's clock. */
  at: number;
  kind: 'mail' | 'sms';
  /** E-mail address in lower case, or the number as `+` and digits. */
  to: string;
  purpose: Purpose;
  code?: string;
  /** Absolute address, with scheme and port of the request that asked for it. */
  link?: string;
}

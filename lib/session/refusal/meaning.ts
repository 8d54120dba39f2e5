import type { FailureKind, OwnReason } from '../failure';

/** Everything that a failure can mean to the person; the pages have one sentence for each. */
export type Meaning = Unanswered | Refused | OwnReason;

/** No usable answer came, or nothing was sent. */
export type Unanswered = Exclude<FailureKind, 'http'>;

/** What a server can say. */
export type Refused =
  | 'wrong-credentials'
  | 'unknown-identifier'
  | 'disabled'
  | 'already-signed-in'
  | 'locked-out' // too many wrong passwords for this identifier: about half an hour
  | 'email-taken'
  | 'username-taken'
  | 'phone-taken'
  | 'email-not-allowed'
  | 'email-disposable'
  | 'phone-voip'
  | 'country-restricted'
  | 'banned-word'
  | 'missing-field'
  | 'check-form'
  | 'code-missing'
  | 'code-wrong'
  | 'code-expired'
  | 'code-wrong-or-expired' // the server does not say which
  | 'backup-code-wrong'
  | 'factor-unavailable'
  | 'already-completed'
  | 'already-verified'
  | 'wrong-step'
  | 'attempt-over'
  | 'link-over'
  | 'not-completed' // the provider's page was left or refused
  | 'way-unavailable'
  | 'passkeys-off'
  | 'passkey-unknown'
  | 'ticket-invalid'
  | 'sign-up-by-invitation'
  | 'sign-up-by-waitlist'
  | 'invitation-invalid'
  | 'invitation-expired'
  | 'invitation-other-email'
  | 'invitation-needs-sign-up'
  | 'invitation-needs-sign-in'
  | 'already-member'
  | 'two-step-needed'
  | 'challenge-refused'
  | 'throttled'
  | 'session-over'
  | 'no-longer-signed-in'
  | 'already-signed-out'
  | 'no-longer-member'
  | 'barred' // a rule of the organisation does not allow it
  | 'nobody-active'
  | 'server-trouble'
  | 'refused'; // unknown to this version

/** What the person, or the page for them, can do next. */
export type NextDeed =
  | 'retry' // correct what was typed, or try the same again
  | 'resend' // ask for a new code
  | 'restart' // begin again with the identifier kept
  | 'locked' // wait half an hour, or take another identifier
  | 'wait' // until the pause that the failure names is over
  | 'switch' // to the account that is signed in already
  | 'reread' // the attempt, and follow its step
  | 'choose-factor'
  | 'choose-account'
  | 'other-way' // to sign in, among those on offer
  | 'challenge' // a new proof of work, once; then the hosted page
  | 'hosted' // the app's own page can do it
  | 'sign-in'
  | 'sign-up'
  | 'waitlist'
  | 'support' // of the app; nothing here can help
  | 'none';

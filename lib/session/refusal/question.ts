/** What was asked of the server when it refused; one question each of the sign-in pages. */
export type FlowQuestion =
  | 'identify'
  | 'sign-in'
  | 'sign-up'
  | 'prepare'
  | 'answer-code'
  | 'complete-profile'
  | 'forgot-password'
  | 'forgot-code'
  | 'reset-password'
  | 'taken'
  | 'invitation'
  | 'waitlist'
  | 'challenge'
  | 'hosted' // the app's own page
  | 'provider'
  | 'sso'
  | 'passkey'
  | 'ticket';

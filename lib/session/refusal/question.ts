/** What was asked of the server when it refused: the same reply means different things to different questions. */
export type Question = SessionQuestion | FlowQuestion;

/** What is asked about the accounts that are there, in either page. */
export type SessionQuestion = 'read' | 'switch' | 'sign-out' | 'move' | 'add' | 'connect';

/** One question each of the sign-in pages. */
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

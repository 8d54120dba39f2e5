/** What is asked about the accounts that are there, in either page. */
export const SESSION_QUESTIONS = ['read', 'switch', 'sign-out', 'move', 'add', 'connect'] as const;

/** What the sign-in pages ask. */
export const FLOW_QUESTIONS = [
  'identify',
  'sign-in',
  'sign-up',
  'prepare',
  'answer-code',
  'complete-profile',
  'forgot-password',
  'forgot-code',
  'reset-password',
  'taken',
  'invitation',
  'waitlist',
  'challenge',
  'hosted', // the app's own page
  'provider',
  'sso',
  'passkey',
  'ticket',
] as const;

export type SessionQuestion = (typeof SESSION_QUESTIONS)[number];
export type FlowQuestion = (typeof FLOW_QUESTIONS)[number];

/** What was asked of the server when it refused: the same reply means different things to different questions. */
export type Question = SessionQuestion | FlowQuestion;

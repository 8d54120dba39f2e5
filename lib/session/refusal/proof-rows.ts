import type { Row } from './row';

/** Proofs of work, passkeys and tickets have no words to correct: the server's general refusals mean the thing itself. */
export const PROOF_ROWS: readonly Row[] = [
  // Of a proof of work, whatever is said, only the app's own page is left (rule FR-5).
  [/^challenge 5/, 'server-trouble'],
  [/^challenge /, 'challenge-refused', ['hosted']],
  [/^passkey 401 /, 'passkey-unknown'],
  [/^ticket 401 /, 'ticket-invalid'],
  [/^ticket .*already signed in/, 'already-signed-in'],
];

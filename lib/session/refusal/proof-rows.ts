import type { Row } from './row';

/** Proofs of work, passkeys and tickets have no words to correct: the server's general refusals mean the thing itself. */
export const PROOF_ROWS: readonly Row[] = [
  // Of a proof of work, whatever is said, only the app's own page is left (rule FR-5).
  [{ asked: 'challenge', status: 500 }, 'server-trouble'],
  [{ asked: 'challenge' }, 'challenge-refused', ['hosted']],
  [{ asked: 'passkey', status: 401 }, 'passkey-unknown'],
  [{ asked: 'ticket', status: 401 }, 'ticket-invalid'],
  [{ asked: 'ticket', text: 'already signed in' }, 'already-signed-in'],
];

import type { Failure } from '../../../../lib/session/failure';

/** What the check of a token's signature against the app's published keys came to. */
export type Verdict =
  | { kind: 'good'; alg: string; kid: string | null }
  | { kind: 'unreadable' } // it is no JWT
  | { kind: 'unsigned' } // alg none
  | { kind: 'shared-secret'; alg: string } // no public key can check it: whoever takes it so can be lied to by anybody
  | { kind: 'unknown-alg'; alg: string | null }
  | { kind: 'no-keys' } // the app publishes none that is for this
  | { kind: 'no-kid' } // it names no key, and several would do
  | { kind: 'foreign-key'; kid: string } // it names one that the app does not publish
  | { kind: 'forged'; kid: string | null } // the key that it names did not sign it
  | { kind: 'bad-key'; kid: string | null } // the key that it names is published and cannot be used
  | { kind: 'unchecked'; failure: Failure }; // the keys could not be read

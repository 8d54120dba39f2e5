import type { SignInAttempt, SignUpAttempt } from './auth/attempt';
import type { CodeBook } from './auth/code-book';
import { newOAuthMemory, type OAuthMemory } from './auth/oauth/oauth-memory';
import type { Passkey } from './auth/passkey-record';
import type { SsoJourney } from './auth/sso/sso-journey';
import type { Ticket } from './auth/ticket-record';
import { DIALECTS, type Traits } from './dialect';
import type { FaultQueue } from './faults';
import { createKeys, type Keys } from './keys';
import type { Message } from './outbox';
import type { Organization, Person, Place } from './person';
import { DEFAULT_SETTINGS, type DeploymentSettings } from './settings';
import type { DeploymentSpec, InvitationSpec } from './spec';

export interface SignIn {
  id: string;
  userId: string;
  createdAt: number;
  expiresAt: number;
  place: Place;
}

export interface Session {
  id: string;
  createdAt: number;
  updatedAt: number;
  activeSignInId: string | null;
  /** Oldest first. */
  signIns: SignIn[];
  attempts: SignInAttempt[];
  signUps: SignUpAttempt[];
}

/** Server-side half of a token: without it an expired token cannot be exchanged (section 2.6). */
export interface Rotation {
  sessionId: string;
  /** Set once the token was exchanged; from then on the record is gone. */
  goneAt: number | null;
}

export interface Deployment {
  id: string;
  projectId: string;
  createdAt: number;
  spec: DeploymentSpec;
  traits: Traits;
  settings: DeploymentSettings;
  keys: Keys;
  people: Map<string, Person>;
  organizations: Map<string, Organization>;
  sessions: Map<string, Session>;
  rotations: Map<string, Rotation>;
  /** Rotation ids whose tokens count as expired before their time. */
  expiredRotations: Set<string>;
  staleReads: boolean;
  staleCopies: Map<string, { copy: Session; until: number }>;
  /** Wrong passwords by identifier. */
  failures: Map<string, { count: number; until: number }>;
  /** Oldest first. */
  outbox: Message[];
  /** By token. */
  invitations: Map<string, InvitationSpec>;
  tickets: Map<string, Ticket>;
  /** By credential id, in base64url. */
  passkeys: Map<string, Passkey>;
  /** What a passkey is to sign, by session id. */
  passkeyLogins: Map<string, { challenge: string; expiresAt: number }>;
  /** Entries by e-mail address. */
  waitlist: Map<string, { id: string; firstName: string; lastName: string }>;
  resets: PasswordResets;
  oauth: OAuthMemory;
  /** Until when a challenge, or the token it was redeemed for, counts. */
  challenges: Map<string, number>;
  challengeTokens: Map<string, number>;
  /** Sign-ins that are at an identity provider, by the state that comes back with its answer. */
  ssoJourneys: Map<string, SsoJourney>;
  faults: FaultQueue;
  now: () => number;
  newId: () => string;
  sent: (message: Message) => void;
}

/** Forgotten passwords: codes by user id, and the tokens they were exchanged for. */
export interface PasswordResets {
  codes: Map<string, CodeBook>;
  tokens: Map<string, { userId: string; expiresAt: number }>;
}

type Means = Pick<Deployment, 'now' | 'newId' | 'faults' | 'sent'>;

export function createDeployment(spec: DeploymentSpec, { now, newId, faults, sent }: Means): Deployment {
  return {
    id: newId(),
    projectId: newId(),
    createdAt: now(),
    spec,
    traits: DIALECTS[spec.dialect],
    settings: { ...structuredClone(DEFAULT_SETTINGS), ...spec.settings },
    keys: createKeys(),
    people: new Map(),
    organizations: new Map(),
    sessions: new Map(),
    rotations: new Map(),
    expiredRotations: new Set(),
    staleReads: false,
    staleCopies: new Map(),
    failures: new Map(),
    outbox: [],
    invitations: new Map(),
    tickets: new Map(),
    passkeys: new Map(),
    passkeyLogins: new Map(),
    waitlist: new Map(),
    resets: { codes: new Map(), tokens: new Map() },
    oauth: newOAuthMemory(),
    challenges: new Map(),
    challengeTokens: new Map(),
    ssoJourneys: new Map(),
    faults,
    now,
    newId,
    sent,
  };
}

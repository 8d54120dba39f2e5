import { DIALECTS, type Traits } from './dialect';
import type { FaultQueue } from './faults';
import { createKeys, type Keys } from './keys';
import type { Organization, Person, Place } from './person';
import type { DeploymentSettings, DeploymentSpec } from './spec';

export interface SignIn {
  id: string;
  userId: string;
  createdAt: number;
  expiresAt: number;
  place: Place;
}

export interface SignInAttempt {
  id: string;
  userId: string | null;
  method: string;
  createdAt: number;
  completed: boolean;
}

export interface Session {
  id: string;
  createdAt: number;
  updatedAt: number;
  activeSignInId: string | null;
  /** Oldest first. */
  signIns: SignIn[];
  attempts: SignInAttempt[];
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
  faults: FaultQueue;
  now: () => number;
  newId: () => string;
}

const DEFAULTS: DeploymentSettings = {
  maintenance: false,
  severalAccounts: true,
  accountLimit: 5,
  organizations: true,
  workspaces: true,
  signInPageUrl: null,
  afterSignInUrl: null,
  inactivityTimeoutSeconds: 7 * 24 * 3600,
  newSessionUserIds: [],
};

interface Means {
  now: () => number;
  newId: () => string;
  faults: FaultQueue;
}

export function createDeployment(spec: DeploymentSpec, { now, newId, faults }: Means): Deployment {
  return {
    id: newId(),
    projectId: newId(),
    createdAt: now(),
    spec,
    traits: DIALECTS[spec.dialect],
    settings: { ...DEFAULTS, ...spec.settings },
    keys: createKeys(),
    people: new Map(),
    organizations: new Map(),
    sessions: new Map(),
    rotations: new Map(),
    expiredRotations: new Set(),
    staleReads: false,
    staleCopies: new Map(),
    failures: new Map(),
    faults,
    now,
    newId,
  };
}

import type { Dialect } from './spec';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Everything in which the builds of Wacht differ, with the section of the protocol that says so. */
export interface Traits {
  /** Section 2.1. */
  cookieName: '__session' | 'session_id';
  /** Section 2.2. `parent`: the API host, less a leading `frontend.`. */
  cookieDomain: 'none' | 'api-host' | 'parent';
  cookieSecure: boolean;
  /** Milliseconds, or the deployment's inactivity timeout. */
  cookieLife: number | 'inactivity';
  /** Section 2.3: where a staging request carries its token. */
  stagingToken: 'query' | 'header';
  /** Section 2.1, last paragraph. */
  cookieWinsInStaging: boolean;
  /** Section 2.4. */
  sessClaim: 'number' | 'string';
  /** Section 4.1.6: what a session token may be used for, in one claim or in two, beside a second name of its session. */
  tokenPermissions: 'grouped' | 'flat';
  /** Section 2.5. */
  tokenLife: number;
  /** Section 2.2 and 2.6: a valid token is sent again with every reply. */
  resendsValidToken: boolean;
  /** Section 2.6, from here on: how long a rotated-away token still rotates. */
  rotationGrace: number;
  spentToken: 'refused' | 'failed' | 'new-session';
  forgedToken: 'refused' | 'new-session';
  /** Section 4.1.1: the token is good, its session is not there. */
  lostSession: 'not-found' | 'new-session';
  /** Section 3.1. */
  bareSessionFromMutation: boolean;
  bareMeta: boolean;
  envelopeSession: 'minimal' | 'full';
  /** Sections 6.1 to 6.5: ids beside an object's own one. */
  foreignIds: 'string' | 'number';
  /** Section 6.2. */
  signInUser: boolean;
  signInUserId: boolean;
  /** Section 4.1.1: `own-ids` are those of the sign-in alone, without any membership. */
  signInMemberships: 'own-ids' | 'ids' | 'full';
  /** Section 6.3. */
  primaryContacts: boolean;
  /** Digits after the second in a time (rule TR-7). */
  timeFraction: 0 | 6 | 9;
  /** Section 4.1.2: the seed page's own example names no sign-in. */
  switchWithoutId: 'nothing' | 'refused';
  /** Section 4.1.3: what becomes of the pointer when one sign-in is signed out. */
  pointerAfterSignOut: 'cleared' | 'kept';
  /** Section 4.1.4. */
  placeMethod: 'POST' | 'PUT';
  /** Section 4.4.2: whether the reply to a completed sign-in already shows it. */
  signInReply: 'before' | 'after';
  signInByEmailOnly: boolean;
  unknownPerson: 'invalid-credentials' | 'user-not-found';
  locksOut: boolean;
  /** Section 4.1.1 and D18 of section 6.9. */
  attemptOrder: 'oldest-first' | 'newest-first';
  /** D19 of section 6.9: the documentation names a code step that no build has. */
  codeStep: 'own' | 'verify_otp';
  /** Section 4.4.3: milliseconds. */
  codeLife: number;
  /** Sections 3.4 and 3.5 know both; which build says which is not told. */
  expiredCode: 'text' | 'coded';
  /** Section 4.4.3, "known gap": the step `verify_email` of a sign-in can be prepared. */
  preparesUnverifiedEmail: boolean;
  /** Section 4.4.5: whether the method is read from the query of attempt-verification, or only from prepare. */
  secondFactorBy: 'method' | 'prepare';
  /** Section 4.2.2. */
  passwordPolicy: 'settings' | 'fixed';
  /** Section 4.5: the seed page's own example has an invitation that nobody made. */
  unknownInvitation: 'ignored' | 'refused';
  /** Section 4.5, last words on steps: whether a sign-up without steps says that it is completed. */
  stepless: 'completed' | 'open';
  /** Section 4.3: null where a build knows no challenge. */
  challengeFailure: 'TOO_MANY_REQUESTS' | 'BAD_REQUEST_BODY' | null;
  /** Section 4.1.7: an older page of the documentation shows the reply bare. */
  ticketReply: 'enveloped' | 'bare';
  /** Section 4.8: Go-26 also accepts a signature made for the origin of the request itself. */
  passkeyOrigins: 'own' | 'caller';
  /** Section 4.7.1: the seed page's own example names no connection. */
  ssoWithoutConnection: 'only-one' | 'refused';
  /** Section 4.6.1: which end a production build lets an OAuth sign-in have. */
  oauthRedirect: 'own-domain' | 'any';
  /** Section 4.9. */
  meWithoutActive: 400 | 401;
}

const go26Latest: Traits = {
  cookieName: '__session',
  cookieDomain: 'parent',
  cookieSecure: true,
  cookieLife: 'inactivity',
  stagingToken: 'query',
  cookieWinsInStaging: true,
  sessClaim: 'string',
  tokenPermissions: 'grouped',
  tokenLife: 6 * HOUR,
  resendsValidToken: true,
  rotationGrace: 500,
  spentToken: 'new-session',
  forgedToken: 'new-session',
  lostSession: 'new-session',
  bareSessionFromMutation: false,
  bareMeta: false,
  envelopeSession: 'minimal',
  foreignIds: 'string',
  signInUser: true,
  signInUserId: true,
  signInMemberships: 'full',
  primaryContacts: true,
  timeFraction: 6,
  switchWithoutId: 'refused',
  pointerAfterSignOut: 'cleared',
  placeMethod: 'POST',
  signInReply: 'before',
  signInByEmailOnly: false,
  unknownPerson: 'invalid-credentials',
  locksOut: true,
  attemptOrder: 'oldest-first',
  codeStep: 'own',
  codeLife: 90_000,
  expiredCode: 'text',
  preparesUnverifiedEmail: true,
  secondFactorBy: 'method',
  passwordPolicy: 'settings',
  unknownInvitation: 'refused',
  stepless: 'open',
  challengeFailure: 'TOO_MANY_REQUESTS',
  ticketReply: 'enveloped',
  passkeyOrigins: 'caller',
  ssoWithoutConnection: 'refused',
  oauthRedirect: 'own-domain',
  meWithoutActive: 401,
};

const go26Early: Traits = {
  ...go26Latest,
  cookieDomain: 'api-host',
  resendsValidToken: false,
  spentToken: 'failed',
  lostSession: 'not-found',
  attemptOrder: 'newest-first',
  preparesUnverifiedEmail: false,
  secondFactorBy: 'prepare',
  challengeFailure: 'BAD_REQUEST_BODY',
};

const go25: Traits = {
  ...go26Latest,
  cookieDomain: 'none',
  cookieSecure: false,
  cookieLife: 24 * HOUR,
  stagingToken: 'header',
  cookieWinsInStaging: false,
  sessClaim: 'number',
  tokenPermissions: 'flat',
  tokenLife: 24 * HOUR,
  resendsValidToken: false,
  rotationGrace: 0,
  spentToken: 'refused',
  forgedToken: 'refused',
  lostSession: 'not-found',
  envelopeSession: 'full',
  foreignIds: 'number',
  signInUserId: false,
  signInMemberships: 'own-ids',
  primaryContacts: false,
  timeFraction: 9,
  pointerAfterSignOut: 'kept',
  placeMethod: 'PUT',
  signInReply: 'after',
  signInByEmailOnly: true,
  unknownPerson: 'user-not-found',
  locksOut: false,
  codeLife: 5 * MINUTE,
  expiredCode: 'coded',
  passwordPolicy: 'fixed',
  stepless: 'completed',
  challengeFailure: null,
  ticketReply: 'bare',
  passkeyOrigins: 'own',
  oauthRedirect: 'any',
  meWithoutActive: 400,
};

/** The five documentation pages say nothing of the transport but a cookie's name; the rest is the documented default. */
const seed: Traits = {
  ...go26Latest,
  cookieName: 'session_id',
  cookieDomain: 'none',
  tokenLife: 30 * MINUTE,
  resendsValidToken: false,
  bareSessionFromMutation: true,
  bareMeta: true,
  signInUser: false,
  signInMemberships: 'ids',
  timeFraction: 0,
  switchWithoutId: 'nothing',
  signInReply: 'after',
  codeStep: 'verify_otp',
  unknownInvitation: 'ignored',
  stepless: 'completed',
  ssoWithoutConnection: 'only-one',
  oauthRedirect: 'any',
  challengeFailure: null,
};

export const DIALECTS: Record<Dialect, Traits> = {
  seed,
  go25,
  'go26-early': go26Early,
  'go26-latest': go26Latest,
};

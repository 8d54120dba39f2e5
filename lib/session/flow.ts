import type { AttemptKind, SecondFactor, Step } from './attempt';
import type { AuthSettings, Way } from './auth-settings';
import type { Elsewhere, Left } from './elsewhere';
import type { Origin } from './types';
import type { AppFace } from './view';

/**
 * A running sign-in or sign-up as a page shows it. It holds what the person typed to say who they are, never a
 * password, a code or a token.
 */
export interface FlowView {
  /** Names the flow: what a page keeps for it dies with it. */
  id: string;
  origin: Origin;
  /** That of the app's view: the page never goes back to a flow that was told before (law L12). */
  revision: number;
  /** The app's name and host, for the card's head; `pageHost` is where its own sign-in page lies. */
  app: Pick<AppFace, 'name' | 'was' | 'host' | 'hue' | 'mode' | 'jar'> & { pageHost: string | null };
  kind: AttemptKind;
  way: Way | null;
  /** E-mail, username or phone as typed; empty before anything was typed. */
  identifier: string;
  state: FlowState;
  aside: Aside | null;
  /** Name of the account that was active before and is to stay so; null when the new one may be active (rule FR-14). */
  stayAs: string | null;
  /** Who was active when it began, to offer staying; null when nobody was. */
  active: string | null;
  activeKey: string | null;
  settings: AuthSettings;
  /** Why no account can be added at all, or null (rules FR-12, FR-13, maintenance). */
  barred: 'one-account' | 'limit' | 'maintenance' | null;
  accountLimit: number | null;
}

export type FlowState =
  | { at: 'start' } // nothing was sent yet, or the person went back
  | {
      at: 'step';
      step: Step;
      factor: SecondFactor | null;
      sentAt: number | null;
      masked: string | null;
      /** Nothing was sent, because the app wants a new proof of work with that: only a page can make it. */
      unproven: boolean;
      expiresAt: number | null;
    }
  | { at: 'done'; title: string; key: string; switched: boolean }
  | { at: 'already'; title: string; signInId: string } // this person is signed in here already (section 5.9)
  | { at: 'locked'; until: number } // too many wrong passwords for this identifier
  | { at: 'gone' } // the attempt is over: too old, or the server no longer knows it
  /** About to leave for a host that the person has not been to for this app: said before a tab opens (rule FR-17). */
  | { at: 'leaving'; elsewhere: Elsewhere; host: string }
  | { at: 'tab'; elsewhere: Elsewhere; since: number } // the person is signing in in a tab
  | ({ at: 'left' } & Left) // and came back without an account
  /**
   * The session became another one in mid-flow (rule FR-16). `after`: where the person was then; `lost`: names of who
   * was signed in before (section 4.7.2).
   */
  | { at: 'session-changed'; after: Elsewhere | null; lost: string[] };

/**
 * The card beside the server's way at which a page that is opened again stands, too: the password, or how far a forgotten
 * one has come. Its last step needs a secret, so that one is not kept.
 */
export interface Aside {
  at: 'password' | 'forgotten' | 'forgotten-code';
  since: number;
}

export interface Phone {
  /** Dial code with its plus sign, such as `+44`. */
  countryCode: string;
  /** National number, digits only. */
  national: string;
}

/** Where an address signs in (section 4.4.1); a server may leave out with what, or not know the question at all. */
export type Identified =
  | { at: 'password' }
  | { at: 'unknown' }
  | { at: 'sso'; connectionId: string | null }
  | { at: 'social'; provider: string | null };

export interface Invitation {
  valid: boolean;
  firstName: string;
  lastName: string;
  email: string;
  /** The server's code when it is not valid. */
  code: string | null;
}

/** A proof-of-work puzzle (section 4.3): `count` salts and targets, derived from the token. */
export interface Puzzle {
  token: string;
  count: number;
  saltLength: number;
  difficulty: number;
  /** When the puzzle came as a list instead. */
  pairs: [salt: string, target: string][] | null;
}

/** What a sign-up or a missing profile is filled with; only what was asked for and typed. */
export type ProfileFields = Partial<
  Record<'first_name' | 'last_name' | 'username' | 'email' | 'password', string>
> & {
  phone?: Phone;
};

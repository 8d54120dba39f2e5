import type { Result } from '../result';
import type { SecondFactor } from '../session/attempt';
import type { Way } from '../session/auth-settings';
import type { Failure } from '../session/failure';
import type { FlowView, Identified, Invitation, Phone, ProfileFields, Puzzle } from '../session/flow';
import type { PasskeyAnswer, PasskeyRequest } from '../session/passkey';
import type { Origin } from '../session/types';

type Answer<Value = null> = Promise<Result<Value, Failure>>;

interface OfApp {
  origin: Origin;
}

/** A solved challenge, or null where the app wants none. */
interface Challenged extends OfApp {
  challenge: string | null;
}

/**
 * What the sign-in pages ask. Passwords and codes travel in one message each and are kept nowhere. Every answer
 * that moves a flow is the flow as it is now; the same is told as news, so that other pages follow.
 */
export interface FlowQuestions {
  /** The flow that the sign-in page should show, read again from the server; null when none was started. */
  flow(about: Record<never, never>): Answer<FlowView | null>;
  /** Forgets the flow; the server's attempt runs out by itself (rule FR-15). */
  cancelFlow(wish: OfApp): Answer;
  /** Back to the first form, with the identifier kept. */
  restartFlow(wish: OfApp & { kind: 'signin' | 'signup' }): Answer<FlowView>;
  stayAs(wish: OfApp & { stay: boolean }): Answer<FlowView>;
  /** Where an e-mail address signs in (section 4.4.1). */
  identify(wish: Challenged & { identifier: string }): Answer<Identified>;
  /** One first factor; the password goes with the two password ways only. */
  signIn(
    wish: Challenged & { way: Way; identifier: string; phone: Phone | null; password: string | null },
  ): Answer<FlowView>;
  signUp(wish: Challenged & { fields: ProfileFields; inviteToken: string | null }): Answer<FlowView>;
  /** Sends the code or link of the current step again, or for the first time with a second factor. */
  sendCode(wish: Challenged & { factor: SecondFactor | null; lastDigits: string | null }): Answer<FlowView>;
  /** With the invitation that the sign-up was begun with, if any. */
  answerCode(wish: Challenged & { code: string; inviteToken: string | null }): Answer<FlowView>;
  completeProfile(wish: Challenged & { fields: ProfileFields }): Answer<FlowView>;
  /** Mails a code for a forgotten password. */
  forgotPassword(wish: OfApp & { email: string }): Answer;
  /** Trades that code for leave to set a password; the page alone holds it, until it is used. */
  forgotCode(wish: OfApp & { email: string; code: string }): Answer<{ token: string }>;
  resetPassword(wish: OfApp & { token: string; password: string }): Answer<FlowView>;
  /** Whether somebody has this e-mail or username already. */
  taken(about: OfApp & { type: 'email' | 'username'; identifier: string }): Answer<boolean>;
  invitation(about: OfApp & { token: string }): Answer<Invitation>;
  joinWaitlist(wish: OfApp & { firstName: string; lastName: string; email: string }): Answer;
  /** Null: this app wants no proof of work now. */
  challenge(about: OfApp): Answer<Puzzle | null>;
  redeem(wish: OfApp & { token: string; solutions: number[] }): Answer<string>;
  /**
   * Opens the app's own sign-in or sign-up page in a tab and notices the new account by itself. A staging page has a
   * session of its own: `handOver` gives it ours, which the person has to agree to (section 7.5).
   */
  openHostedPage(
    wish: OfApp & { page: 'sign-in' | 'sign-up'; handOver: boolean; inviteToken: string | null },
  ): Answer<FlowView>;
  /** A social provider, in a tab; a host that is new for this app is named first (state `leaving`). */
  openProvider(wish: Challenged & { provider: string; inviteToken: string | null }): Answer<FlowView>;
  /** The sign-in of the person's organisation, in the same way. */
  openSso(wish: Challenged & { identifier: string; connectionId: string | null }): Answer<FlowView>;
  /** Goes on to the host that was named. */
  leave(wish: OfApp): Answer<FlowView>;
  /** What a passkey has to sign; the page asks the browser for that (section 4.8). */
  passkeyBegin(wish: Challenged): Answer<PasskeyRequest>;
  passkeyFinish(wish: OfApp & { answer: PasskeyAnswer }): Answer<FlowView>;
  /** Trades a ticket, which counts once, for an account to act as (section 4.1.7). */
  useTicket(wish: OfApp & { ticket: string }): Answer<FlowView>;
}

import type { FlowView, Identified, Invitation, Puzzle } from '../../session/flow';
import type { PasskeyRequest } from '../../session/passkey';
import { flag, OPTIONS, origin, text, textOrNull, typed, typedOrNull } from './fields';
import { question } from './question';
import {
  aside,
  challenge,
  factor,
  fields,
  hostedPage,
  identifierType,
  kind,
  passkeyAnswer,
  phoneOrNull,
  solutions,
  way,
} from './sign-in-fields';

/**
 * What the sign-in pages ask. Passwords and codes travel in one message each and are kept nowhere. Every answer
 * that moves a flow is the flow as it is now; the same is told as news, so that other pages follow.
 */
export const SIGN_IN_QUESTIONS = {
  /** The flow that the sign-in page should show, read again from the server; null when none was started. */
  flow: question(OPTIONS, {}).answers<FlowView | null>(),
  /** Forgets the flow; the server's attempt runs out by itself (rule FR-15). */
  cancelFlow: question(OPTIONS, { origin }).answers(),
  /** Back to the first form, with the identifier kept. */
  restartFlow: question(OPTIONS, { origin, kind }).answers<FlowView>(),
  /** Keeps at which card beside the server's way the person stands, for a page that is opened again. */
  goAside: question(OPTIONS, { origin, at: aside, identifier: typed }).answers<FlowView>(),
  stayAs: question(OPTIONS, { origin, stay: flag }).answers<FlowView>(),
  /** Where an e-mail address signs in (section 4.4.1). */
  identify: question(OPTIONS, { origin, challenge, identifier: typed }).answers<Identified>(),
  /** One first factor; the password goes with the two password ways only. */
  signIn: question(OPTIONS, {
    origin,
    challenge,
    way,
    identifier: typed,
    phone: phoneOrNull,
    password: typedOrNull,
  }).answers<FlowView>(),
  signUp: question(OPTIONS, { origin, challenge, fields, inviteToken: textOrNull }).answers<FlowView>(),
  /** Sends the code or link of the current step again, or for the first time with a second factor. */
  sendCode: question(OPTIONS, { origin, challenge, factor, lastDigits: textOrNull }).answers<FlowView>(),
  /** With the invitation that the sign-up was begun with, if any. */
  answerCode: question(OPTIONS, {
    origin,
    challenge,
    code: text,
    inviteToken: textOrNull,
  }).answers<FlowView>(),
  completeProfile: question(OPTIONS, { origin, challenge, fields }).answers<FlowView>(),
  /** Mails a code for a forgotten password. */
  forgotPassword: question(OPTIONS, { origin, email: text }).answers(),
  /** Trades that code for leave to set a password; the page alone holds it, until it is used. */
  forgotCode: question(OPTIONS, { origin, email: text, code: text }).answers<{ token: string }>(),
  resetPassword: question(OPTIONS, { origin, token: text, password: typed }).answers<FlowView>(),
  /** Whether somebody has this e-mail or username already. */
  taken: question(OPTIONS, {
    origin,
    type: identifierType,
    identifier: text,
  }).answers<boolean>(),
  invitation: question(OPTIONS, { origin, token: text }).answers<Invitation>(),
  joinWaitlist: question(OPTIONS, { origin, firstName: typed, lastName: typed, email: text }).answers(),
  /** Null: this app wants no proof of work now. */
  challenge: question(OPTIONS, { origin }).answers<Puzzle | null>(),
  redeem: question(OPTIONS, { origin, token: text, solutions }).answers<string>(),
  /**
   * Opens the app's own sign-in or sign-up page in a tab and notices the new account by itself. A staging page has a
   * session of its own: `handOver` gives it ours, which the person has to agree to (section 7.5).
   */
  openHostedPage: question(OPTIONS, {
    origin,
    page: hostedPage,
    handOver: flag,
    inviteToken: textOrNull,
  }).answers<FlowView>(),
  /** A social provider, in a tab; a host that is new for this app is named first (state `leaving`). */
  openProvider: question(OPTIONS, {
    origin,
    challenge,
    provider: text,
    inviteToken: textOrNull,
  }).answers<FlowView>(),
  /** The sign-in of the person's organisation, in the same way. */
  openSso: question(OPTIONS, {
    origin,
    challenge,
    identifier: typed,
    connectionId: textOrNull,
  }).answers<FlowView>(),
  /** Goes on to the host that was named. */
  openNamedHost: question(OPTIONS, { origin }).answers<FlowView>(),
  /** What a passkey has to sign; the page asks the browser for that (section 4.8). */
  passkeyBegin: question(OPTIONS, { origin, challenge }).answers<PasskeyRequest>(),
  passkeyFinish: question(OPTIONS, { origin, answer: passkeyAnswer }).answers<FlowView>(),
  /** Trades a ticket, which counts once, for an account to act as (section 4.1.7). */
  useTicket: question(OPTIONS, { origin, ticket: text }).answers<FlowView>(),
};

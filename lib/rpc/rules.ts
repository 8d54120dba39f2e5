import * as z from 'zod/mini';
import type { AllQuestions, QuestionName } from './contract';

export type Page = 'popup' | 'options';
export type AboutOf<Name extends QuestionName> = Parameters<AllQuestions[Name]>[0];

export interface Rule<Name extends QuestionName> {
  about: z.ZodMiniType<AboutOf<Name>>;
  pages: Page[];
}

const text = z.string().check(z.minLength(1), z.maxLength(2_048));
/** What a person typed; it may be empty. */
const typed = z.string().check(z.maxLength(2_048));
const origin = text.check(z.regex(/^https?:\/\/[^/?#@\s]+$/));
const ofApp = z.strictObject({ origin });
const nothing = z.strictObject({});
const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  afterSwitch: z.enum(['ask', 'reload', 'leave']),
  closeAfterSwitch: z.boolean(),
  localApps: z.boolean(),
});
const kind = z.enum(['signin', 'signup']);
const way = z.enum(['email_password', 'username_password', 'email_otp', 'email_magic_link', 'phone_otp']);
const factor = z.nullable(z.enum(['authenticator', 'phone_otp', 'backup_code']));
const phone = z.strictObject({
  countryCode: z.string().check(z.regex(/^\+\d{1,4}$/)),
  national: z.string().check(z.regex(/^\d{1,15}$/)),
});
const fields = z.strictObject({
  first_name: z.exactOptional(typed),
  last_name: z.exactOptional(typed),
  username: z.exactOptional(typed),
  email: z.exactOptional(typed),
  password: z.exactOptional(typed),
  phone: z.exactOptional(phone),
});
const challenge = z.nullable(text);
const solutions = z.array(z.int().check(z.nonnegative())).check(z.maxLength(1_000));

const binary = z.string().check(z.regex(/^[\w-]{0,65536}$/));
const passkeyAnswer = z.strictObject({
  id: binary,
  rawId: binary,
  type: text,
  clientDataJSON: binary,
  authenticatorData: binary,
  signature: binary,
  userHandle: binary,
});

const BOTH: Page[] = ['popup', 'options'];
const POPUP: Page[] = ['popup'];
const OPTIONS: Page[] = ['options'];

/** What each question must be about, and which pages may ask it. */
export const RULES: { [Name in QuestionName]: Rule<Name> } = {
  refresh: { about: ofApp, pages: BOTH },
  view: { about: ofApp, pages: BOTH },
  index: { about: nothing, pages: BOTH },
  switchTo: { about: z.strictObject({ origin, signInId: text }), pages: BOTH },
  signOut: { about: z.strictObject({ origin, signInId: text, undo: z.boolean() }), pages: BOTH },
  undoSignOut: { about: z.strictObject({ origin, signInId: text }), pages: POPUP },
  signOutAll: { about: z.strictObject({ origin, forgetLabels: z.boolean() }), pages: POPUP },
  forget: { about: z.strictObject({ origin, key: text }), pages: POPUP },
  dismiss: { about: z.strictObject({ origin, key: z.nullable(text) }), pages: POPUP },
  places: { about: ofApp, pages: POPUP },
  moveTo: {
    about: z.strictObject({ origin, organizationId: z.nullable(text), workspaceId: z.nullable(text) }),
    pages: POPUP,
  },
  reloadTabs: { about: ofApp, pages: POPUP },
  repair: { about: ofApp, pages: POPUP },
  addAccount: { about: z.strictObject({ origin, identifier: z.nullable(text) }), pages: POPUP },
  showSignInTab: { about: ofApp, pages: BOTH },
  cancelSignIn: { about: ofApp, pages: BOTH },
  probe: { about: ofApp, pages: OPTIONS },
  connect: {
    about: z.strictObject({ origin, mode: z.nullable(z.enum(['production', 'staging'])) }),
    pages: OPTIONS,
  },
  disconnect: { about: z.strictObject({ origin, signOut: z.boolean() }), pages: OPTIONS },
  linkSession: { about: z.strictObject({ origin, linked: z.boolean() }), pages: OPTIONS },
  settings: { about: nothing, pages: BOTH },
  saveSettings: { about: z.strictObject({ settings }), pages: OPTIONS },
  flow: { about: nothing, pages: OPTIONS },
  cancelFlow: { about: ofApp, pages: OPTIONS },
  restartFlow: { about: z.strictObject({ origin, kind }), pages: OPTIONS },
  stayAs: { about: z.strictObject({ origin, stay: z.boolean() }), pages: OPTIONS },
  identify: { about: z.strictObject({ origin, challenge, identifier: typed }), pages: OPTIONS },
  signIn: {
    about: z.strictObject({
      origin,
      challenge,
      way,
      identifier: typed,
      phone: z.nullable(phone),
      password: z.nullable(typed),
    }),
    pages: OPTIONS,
  },
  signUp: {
    about: z.strictObject({ origin, challenge, fields, inviteToken: z.nullable(text) }),
    pages: OPTIONS,
  },
  sendCode: {
    about: z.strictObject({ origin, challenge, factor, lastDigits: z.nullable(text) }),
    pages: OPTIONS,
  },
  answerCode: {
    about: z.strictObject({ origin, challenge, code: text, inviteToken: z.nullable(text) }),
    pages: OPTIONS,
  },
  completeProfile: { about: z.strictObject({ origin, challenge, fields }), pages: OPTIONS },
  forgotPassword: { about: z.strictObject({ origin, email: text }), pages: OPTIONS },
  forgotCode: { about: z.strictObject({ origin, email: text, code: text }), pages: OPTIONS },
  resetPassword: { about: z.strictObject({ origin, token: text, password: typed }), pages: OPTIONS },
  taken: {
    about: z.strictObject({ origin, type: z.enum(['email', 'username']), identifier: text }),
    pages: OPTIONS,
  },
  invitation: { about: z.strictObject({ origin, token: text }), pages: OPTIONS },
  joinWaitlist: {
    about: z.strictObject({ origin, firstName: typed, lastName: typed, email: text }),
    pages: OPTIONS,
  },
  challenge: { about: ofApp, pages: OPTIONS },
  redeem: { about: z.strictObject({ origin, token: text, solutions }), pages: OPTIONS },
  openHostedPage: {
    about: z.strictObject({
      origin,
      page: z.enum(['sign-in', 'sign-up']),
      handOver: z.boolean(),
      inviteToken: z.nullable(text),
    }),
    pages: OPTIONS,
  },
  openProvider: {
    about: z.strictObject({ origin, challenge, provider: text, inviteToken: z.nullable(text) }),
    pages: OPTIONS,
  },
  openSso: {
    about: z.strictObject({ origin, challenge, identifier: typed, connectionId: z.nullable(text) }),
    pages: OPTIONS,
  },
  leave: { about: ofApp, pages: OPTIONS },
  passkeyBegin: { about: z.strictObject({ origin, challenge }), pages: OPTIONS },
  passkeyFinish: { about: z.strictObject({ origin, answer: passkeyAnswer }), pages: OPTIONS },
  useTicket: { about: z.strictObject({ origin, ticket: text }), pages: OPTIONS },
};

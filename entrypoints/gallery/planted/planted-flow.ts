import { done, fail, type Result } from '../../../lib/result';
import type { FlowQuestions } from '../../../lib/rpc/contract';
import type { AuthSettings } from '../../../lib/session/auth-settings';
import { type Failure, failure } from '../../../lib/session/failure';
import type { FlowState, FlowView } from '../../../lib/session/flow';
import type { SignInPorts } from '../../options/sign-in/deeds/desk';
import { plantFace, plantView } from './planted-apps';

/** Made-up flows, for tests and for the gallery. */
export function plantSettings(known: Partial<AuthSettings> = {}): AuthSettings {
  const asked = { enabled: true, required: true };
  return {
    ways: ['email_password', 'username_password', 'email_otp'],
    providers: ['google_oauth', 'github_oauth'],
    enterpriseSso: false,
    passkeys: false,
    email: asked,
    phone: { enabled: false, required: false },
    username: { ...asked, minLength: 3, maxLength: 30 },
    firstName: asked,
    lastName: { enabled: true, required: false },
    password: { enabled: true, minLength: 8, lowercase: true, uppercase: true, digit: true, symbol: true },
    linkSameDevice: false,
    signUp: 'public',
    terms: null,
    links: { signUp: null, waitlist: null, support: null, terms: null, privacy: null },
    ...known,
  };
}

export function plantFlow(known: Partial<FlowView> = {}): FlowView {
  return {
    id: 'https://accounts.fieldnote.app 1',
    origin: 'https://accounts.fieldnote.app',
    revision: 1,
    app: {
      name: 'Fieldnote',
      was: null,
      host: 'accounts.fieldnote.app',
      hue: 4,
      mode: 'production',
      jar: 'browser',
      pageHost: 'accounts.fieldnote.app',
    },
    kind: 'signin',
    way: null,
    identifier: '',
    state: { at: 'start' },
    aside: null,
    stayAs: null,
    active: 'Ada Quell',
    activeKey: 'Ada Quell',
    settings: plantSettings(),
    barred: null,
    accountLimit: null,
    ...known,
  };
}

type StepState = Extract<FlowState, { at: 'step' }>;

export const plantStep = (step: StepState['step'], known: Partial<StepState> = {}): StepState => ({
  at: 'step',
  step,
  factor: null,
  sentAt: null,
  masked: null,
  unproven: false,
  expiresAt: null,
  ...known,
});

const viewed = async () => done(plantView(plantFace(), []));
const unasked = async (): Promise<Result<never, Failure>> => fail(failure('interrupted'));

/** A worker that answers nothing but what a test gives it. */
export function plantSignInPorts(asked: Partial<FlowQuestions> = {}): SignInPorts {
  return {
    askFlow: {
      flow: async () => done(null),
      cancelFlow: async () => done(null),
      restartFlow: unasked,
      stayAs: unasked,
      goAside: unasked,
      identify: unasked,
      signIn: unasked,
      signUp: unasked,
      sendCode: unasked,
      answerCode: unasked,
      completeProfile: unasked,
      forgotPassword: unasked,
      forgotCode: unasked,
      resetPassword: unasked,
      taken: unasked,
      invitation: unasked,
      joinWaitlist: unasked,
      challenge: async () => done(null),
      redeem: unasked,
      openHostedPage: unasked,
      openProvider: unasked,
      openSso: unasked,
      openNamedHost: unasked,
      passkeyBegin: unasked,
      passkeyFinish: unasked,
      useTicket: unasked,
      ...asked,
    },
    switchTo: viewed,
    signOut: viewed,
    showSignInTab: viewed,
    solve: async () => null,
    mayAskPasskey: () => true,
    passkey: async () => fail('unable'),
    hostsGranted: async () => false,
    requestHosts: async () => true,
    releaseHosts: async () => true,
    now: () => 0,
    after: () => () => undefined,
    closeTab: () => undefined,
  };
}

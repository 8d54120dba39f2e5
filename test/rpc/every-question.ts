import type { About, QuestionName } from '../../lib/rpc/contract';
import { DEFAULT_SETTINGS } from '../../lib/session/settings/default-settings';

const origin = 'https://frontend.acme.example';
const signInId = '7';
const challenge = null;

interface Sample<Name extends QuestionName> {
  by: 'both' | 'popup' | 'options';
  about: About<Name>;
}

/** Each question about something well-formed, with the pages that may ask it: told once more, on purpose. */
export const EVERY_QUESTION: { [Name in QuestionName]: Sample<Name> } = {
  refresh: { by: 'both', about: { origin } },
  view: { by: 'both', about: { origin } },
  index: { by: 'both', about: {} },
  switchTo: { by: 'both', about: { origin, signInId } },
  signOut: { by: 'both', about: { origin, signInId, undo: false } },
  undoSignOut: { by: 'popup', about: { origin, signInId } },
  signOutAll: { by: 'popup', about: { origin, forgetLabels: true } },
  forget: { by: 'popup', about: { origin, key: 'mina' } },
  touch: {
    by: 'both',
    about: { origin, key: 'mina', to: { label: 'Gallery', hue: 7, pinned: true, hidden: false } },
  },
  place: { by: 'both', about: { origin, key: 'mina', beside: 'ada', side: 'after' } },
  dismiss: { by: 'popup', about: { origin, key: null } },
  places: { by: 'popup', about: { origin } },
  seenPlaces: { by: 'popup', about: { origin } },
  goTo: { by: 'popup', about: { origin, signInId, organizationId: '3', workspaceId: '4' } },
  moveTo: { by: 'popup', about: { origin, organizationId: '3', workspaceId: null } },
  reloadTabs: { by: 'popup', about: { origin } },
  staleTabs: { by: 'popup', about: { origin } },
  showTab: { by: 'popup', about: { origin, tab: 7 } },
  alwaysReload: { by: 'both', about: { origin, wanted: true } },
  allowTabs: { by: 'popup', about: { origin, pages: [origin] } },
  prompting: { by: 'options', about: {} },
  manage: { by: 'popup', about: { origin } },
  goToApp: { by: 'popup', about: { origin } },
  repair: { by: 'popup', about: { origin } },
  addAccount: { by: 'both', about: { origin, identifier: null } },
  showSignInTab: { by: 'both', about: { origin } },
  cancelSignIn: { by: 'both', about: { origin } },
  probe: { by: 'options', about: { origin } },
  connect: { by: 'options', about: { origin, mode: null } },
  disconnect: { by: 'options', about: { origin, signOut: true } },
  linkSession: { by: 'options', about: { origin, linked: true } },
  seeTabs: { by: 'options', about: { origin, pages: [origin], wanted: true } },
  showPictures: { by: 'options', about: { origin, hosts: [origin], wanted: true } },
  keepName: { by: 'options', about: { origin, name: 'Fieldnote' } },
  dismissSetAside: { by: 'both', about: {} },
  settings: { by: 'both', about: {} },
  history: { by: 'options', about: {} },
  clearHistory: { by: 'options', about: {} },
  backup: { by: 'options', about: {} },
  lookAtBackup: { by: 'options', about: { text: '{}' } },
  applyBackup: { by: 'options', about: { text: '{}' } },
  waitingApps: { by: 'options', about: {} },
  leaveOut: { by: 'options', about: { origin } },
  sessionToken: { by: 'options', about: { origin, signInId, template: 'default' } },
  publicKeys: { by: 'options', about: { origin } },
  inspectSession: { by: 'options', about: { origin } },
  requests: { by: 'options', about: { origin } },
  policy: { by: 'options', about: {} },
  chooseOrder: { by: 'popup', about: { order: 'used' } },
  saveSettings: {
    by: 'options',
    about: { settings: { ...DEFAULT_SETTINGS, theme: 'dark', closeAfterSwitch: true } },
  },
  flow: { by: 'options', about: {} },
  cancelFlow: { by: 'options', about: { origin } },
  restartFlow: { by: 'options', about: { origin, kind: 'signup' } },
  goAside: { by: 'options', about: { origin, at: 'forgotten', identifier: 'mina@tidewell.io' } },
  stayAs: { by: 'options', about: { origin, stay: true } },
  identify: { by: 'options', about: { origin, challenge, identifier: 'mina' } },
  signIn: {
    by: 'options',
    about: { origin, challenge, way: 'email_otp', identifier: 'mina', phone: null, password: null },
  },
  signUp: {
    by: 'options',
    about: {
      origin,
      challenge,
      fields: { email: 'mina@x.example', phone: { countryCode: '+44', national: '7' } },
      inviteToken: null,
    },
  },
  sendCode: { by: 'options', about: { origin, challenge, factor: 'phone_otp', lastDigits: '42' } },
  answerCode: { by: 'options', about: { origin, challenge, code: '123456', inviteToken: null } },
  completeProfile: { by: 'options', about: { origin, challenge, fields: {} } },
  forgotPassword: { by: 'options', about: { origin, email: 'mina@x.example' } },
  forgotCode: { by: 'options', about: { origin, email: 'mina@x.example', code: '123456' } },
  resetPassword: { by: 'options', about: { origin, token: 't', password: 'granite-31' } },
  taken: { by: 'options', about: { origin, type: 'username', identifier: 'mina' } },
  invitation: { by: 'options', about: { origin, token: 't' } },
  joinWaitlist: {
    by: 'options',
    about: { origin, firstName: 'Mina', lastName: '', email: 'mina@x.example' },
  },
  challenge: { by: 'options', about: { origin } },
  redeem: { by: 'options', about: { origin, token: 't', solutions: [4, 9] } },
  openHostedPage: {
    by: 'options',
    about: { origin, page: 'sign-up', handOver: false, inviteToken: null },
  },
  openProvider: {
    by: 'options',
    about: { origin, challenge, provider: 'google_oauth', inviteToken: null },
  },
  openSso: { by: 'options', about: { origin, challenge, identifier: 'mina', connectionId: null } },
  openNamedHost: { by: 'options', about: { origin } },
  passkeyBegin: { by: 'options', about: { origin, challenge } },
  passkeyFinish: {
    by: 'options',
    about: {
      origin,
      answer: {
        id: 'a',
        rawId: 'a',
        type: 'public-key',
        clientDataJSON: 'b',
        authenticatorData: 'c',
        signature: 'd',
        userHandle: '',
      },
    },
  },
  useTicket: { by: 'options', about: { origin, ticket: 't' } },
};

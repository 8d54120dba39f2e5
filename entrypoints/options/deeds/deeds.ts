import { createSignInDeeds, type SignInDeeds } from '../sign-in/deeds/deeds';
import type { SignInDesk, SignInPorts } from '../sign-in/deeds/desk';
import { createPockets } from '../sign-in/deeds/pocket';
import { type AppDeeds, createAppDeeds } from './app-deeds';
import { paintAnswer } from './app-desk';
import { type ConnectDeeds, createConnectDeeds } from './connect-deeds';
import type { Desk } from './ports';
import { createSettingsDeeds, type SettingsDeeds } from './settings-deeds';

/** Everything a person can do on the options page. */
export interface Deeds {
  app: AppDeeds;
  connect: ConnectDeeds;
  settings: SettingsDeeds;
  signIn: SignInDeeds;
}

export const createDeeds = (desk: Desk): Deeds => ({
  app: createAppDeeds(desk),
  connect: createConnectDeeds(desk),
  settings: createSettingsDeeds(desk),
  signIn: createSignInDeeds(signInDesk(desk)),
});

function signInDesk(desk: Desk): SignInDesk {
  const signIn = () => desk.now().signIn;
  return {
    ports: signInPorts(desk),
    now: signIn,
    tell: (event) => desk.tell({ kind: 'sign-in', event }),
    pockets: createPockets(signIn),
  };
}

/** What the sign-in page changes of an app is painted, too. */
function signInPorts(desk: Desk): SignInPorts {
  const { signIn } = desk.ports;
  return {
    ...signIn,
    switchTo: (wish) => paintAnswer(desk, signIn.switchTo({ ...wish, by: 'settings' })),
    signOut: (wish) => paintAnswer(desk, signIn.signOut(wish)),
    showSignInTab: (about) => paintAnswer(desk, signIn.showSignInTab(about)),
  };
}

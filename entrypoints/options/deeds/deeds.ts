import { createSignInDeeds, type SignInDeeds } from '../sign-in/deeds/deeds';
import type { SignInDesk } from '../sign-in/deeds/desk';
import { createPockets } from '../sign-in/deeds/pocket';
import { type AppDeeds, createAppDeeds } from './app-deeds';
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

function signInDesk({ ports, now, tell }: Desk): SignInDesk {
  const signIn = () => now().signIn;
  return {
    ports: ports.signIn,
    now: signIn,
    tell: (event) => tell({ kind: 'sign-in', event }),
    pockets: createPockets(signIn),
  };
}

import { createSignInDeeds, type SignInDeeds } from '../sign-in/deeds/deeds';
import { emptyPocket } from '../sign-in/deeds/desk';
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
  signIn: createSignInDeeds({
    ports: desk.ports.signIn,
    now: () => desk.now().signIn,
    tell: (event) => desk.tell({ kind: 'sign-in', event }),
    pocket: emptyPocket(),
  }),
});

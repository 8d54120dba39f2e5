import type { WachtServer } from '../spec';
import { SOCIAL_PROVIDERS } from './demo-social';

/** Turns on every way to sign in elsewhere, for somebody who tries it out; the stories turn on what they need. */
export function openElsewhere(server: WachtServer): void {
  for (const apiHost of ['frontend.fieldnote.localhost', 'frontend.orrery.localhost'])
    Object.assign(server.deployment(apiHost).settings, {
      socialProviders: SOCIAL_PROVIDERS,
      enterpriseSso: true,
      passkeys: true,
    });
}

import type { CreatedPasskey } from '../wacht-server';
import type { Surface } from './surface';
import { until } from './until';

/** A made-up device that answers at once when a page asks for one of its passkeys. */
export interface Authenticator {
  hold(passkey: CreatedPasskey): Promise<void>;
}

/** Every browser's own remote control names its abilities like this (Web Authentication, section 11). */
export const ABILITIES = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
} as const;

export interface Hesitation {
  /** Settles when the browser was asked for a passkey. */
  asked(): Promise<void>;
  /** And now the person gives it. */
  give(): Promise<void>;
}

/** From now on whoever uses this page takes their time with a passkey. */
export async function hesitate(page: Surface): Promise<Hesitation> {
  await page.run(waitBeforeGet);
  const isAsked = () => Reflect.has(window, 'givePasskey');
  return {
    asked: async () => {
      await until(() => page.run(isAsked), { instead: () => 'no passkey is asked for' });
    },
    give: () => page.run(() => Reflect.get(window, 'givePasskey')()),
  };
}

function waitBeforeGet(): void {
  const { credentials } = navigator;
  const get = credentials.get.bind(credentials);
  credentials.get = async (options) => {
    await new Promise<void>((resolve) => Reflect.set(window, 'givePasskey', resolve));
    return get(options);
  };
}

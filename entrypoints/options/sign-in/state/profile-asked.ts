import type { ProfileField } from '../../../../lib/session/attempt';
import type { AuthSettings } from '../../../../lib/session/auth-settings';

export type AskedName = ProfileField | 'password';

/** One field of a form about a person. */
export interface Asked {
  name: AskedName;
  required: boolean;
}

/** What the sign-up form asks for, as the app's settings say, in the order in which people give it. */
export function signUpAsks(settings: AuthSettings): Asked[] {
  const asked: [AskedName, { enabled: boolean; required?: boolean }][] = [
    ['first_name', settings.firstName],
    ['last_name', settings.lastName],
    ['email', settings.email],
    ['username', settings.username],
    ['phone', settings.phone],
    // A password that exists at all is part of signing up (section 4.5).
    ['password', { enabled: settings.password.enabled, required: true }],
  ];
  return asked
    .filter(([, { enabled }]) => enabled)
    .map(([name, { required = false }]) => ({ name, required }));
}

/** Exactly the missing fields, no more. */
export const missingAsks = (missing: ProfileField[]): Asked[] =>
  missing.map((name) => ({ name, required: true }));

import * as z from 'zod/mini';
import type { AuthSettings, FieldRule, PasswordPolicy, Way } from '../../session/auth-settings';
import { lazy } from '../../session/once';
import type { Origin } from '../../session/types';
import { count, flag, list, name, part, texts, word } from './field';
import { pageToOpen } from './page-address';
import type { UiSettings } from './ui-settings';

/** First factors in the order of section 4.2.2. */
const WAYS: readonly Way[] = [
  'email_password',
  'username_password',
  'email_otp',
  'email_magic_link',
  'phone_otp',
];

const rule = lazy(() => part(z.object({ enabled: flag(), required: flag() })));

/** The groups of `auth_settings` that the forms act on; false and zero are left out of them (section 6.5). */
export const authGroups = lazy(() => ({
  first_factor: word(),
  alternate_first_factors: texts(),
  auth_factors_enabled: part(
    z.object({
      email_password: flag(),
      username_password: flag(),
      email_otp: flag(),
      email_magic_link: flag(),
      phone_otp: flag(),
    }),
  ),
  email_address: rule(),
  phone_number: rule(),
  username: part(z.object({ enabled: flag(), required: flag(), min_length: count(), max_length: count() })),
  first_name: rule(),
  last_name: rule(),
  password: part(
    z.object({
      enabled: flag(),
      min_length: count(),
      require_lowercase: flag(),
      require_uppercase: flag(),
      require_number: flag(),
      require_special: flag(),
    }),
  ),
  magic_link: part(z.object({ require_same_device: flag() })),
  passkey: part(z.object({ enabled: flag() })),
}));

/** What other groups of a deployment say about signing in and up. */
export const connections = lazy(() => list(z.object({ provider: name(), enabled: flag() }), 100));
export const restrictions = lazy(() => part(z.object({ sign_up_mode: word() })));

const groups = lazy(() => z.object(authGroups()));

type Groups = z.output<ReturnType<typeof groups>>;

interface Told {
  groups: Groups | null;
  connections: z.output<ReturnType<typeof connections>>;
  signUpMode: string;
  enterpriseSso: boolean;
  ui: UiSettings | null;
  api: Origin;
}

const noGroups = lazy((): Groups => z.parse(groups(), {}));

/** How people may sign in and up, with the meaning that the protocol gives to whatever is missing. */
export function authSettingsOf(told: Told): AuthSettings {
  const wire = told.groups ?? noGroups();
  return {
    ways: waysOf(wire),
    providers: providersOf(told.connections),
    enterpriseSso: told.enterpriseSso,
    passkeys: wire.passkey?.enabled ?? false,
    // Sign-up's own page asks for an e-mail address, so a server that says nothing wants one (section 4.5).
    email: wire.email_address === null ? { enabled: true, required: true } : ruleOf(wire.email_address),
    phone: ruleOf(wire.phone_number),
    username: usernameOf(wire),
    firstName: ruleOf(wire.first_name),
    lastName: ruleOf(wire.last_name),
    password: passwordOf(wire),
    linkSameDevice: wire.magic_link?.require_same_device ?? false,
    signUp: signUpOf(told.signUpMode),
    terms: told.ui?.terms || null,
    links: linksOf(told),
  };
}

/** The deployment's own first factor comes first, then its hints, then the protocol's order. */
function waysOf({ first_factor, alternate_first_factors, auth_factors_enabled: enabled }: Groups): Way[] {
  const hinted = [first_factor, ...alternate_first_factors].filter(isWay);
  const isOffered = (way: Way) => (enabled === null ? hinted.includes(way) : isEnabled(way));
  const isEnabled = (way: Way) => enabled?.[way] ?? way === first_factor;
  return [...new Set([...hinted, ...WAYS])].filter(isOffered);
}

const isWay = (name: string): name is Way => WAYS.some((way) => way === name);

const providersOf = (told: Told['connections']): string[] => [
  ...new Set(told.flatMap(({ provider, enabled }) => (enabled === true && provider !== '' ? provider : []))),
];

function ruleOf(wire: Groups['phone_number']): FieldRule {
  const enabled = wire?.enabled ?? false;
  return { enabled, required: enabled && (wire?.required ?? false) };
}

/** Without limits of the deployment's own, those of the hosted form (section 4.5). */
const usernameOf = ({ username }: Groups): AuthSettings['username'] => ({
  ...ruleOf(username),
  minLength: username?.min_length ?? 3,
  maxLength: username?.max_length ?? 30,
});

const passwordOf = ({ password }: Groups): PasswordPolicy & { enabled: boolean } => ({
  enabled: password?.enabled ?? false,
  minLength: password?.min_length ?? 6,
  lowercase: password?.require_lowercase ?? false,
  uppercase: password?.require_uppercase ?? false,
  digit: password?.require_number ?? false,
  symbol: password?.require_special ?? false,
});

const signUpOf = (mode: string): AuthSettings['signUp'] =>
  mode === 'public' || mode === 'restricted' || mode === 'waitlist' ? mode : null;

function linksOf({ ui, api }: Told): AuthSettings['links'] {
  const link = (address = '') => pageToOpen(address, api);
  return {
    signUp: link(ui?.links.signUp),
    waitlist: link(ui?.links.waitlist),
    support: link(ui?.links.support),
    terms: link(ui?.links.terms),
    privacy: link(ui?.links.privacy),
  };
}

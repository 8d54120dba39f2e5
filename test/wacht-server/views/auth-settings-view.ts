import type { Json, JsonObject } from '../raw-json';
import type { Demand, DeploymentSettings, Factor } from '../settings';
import type { Deployment } from '../store';
import { foreignId, withoutZero } from './wire';

/** How people sign in and up, as `auth_settings` of section 6.5 lists it; false and 0 are left out in the groups. */
export function authSettingsView(deployment: Deployment): JsonObject {
  const { settings, traits } = deployment;
  return {
    deployment_id: foreignId(deployment, deployment.id),
    ...firstFactors(settings),
    ...secondFactors(settings),
    ...contacts(settings),
    username: withoutZero({ ...field(settings.username), ...usernameLength(settings) }),
    first_name: withoutZero(field(settings.firstName)),
    last_name: withoutZero(field(settings.lastName)),
    password: password(settings),
    magic_link: magicLink(settings),
    passkey: settings.passkeys ? withoutZero(PASSKEY) : null,
    multi_session_support: withoutZero({
      enabled: settings.severalAccounts,
      max_accounts_per_session: settings.accountLimit,
      max_sessions_per_account: 5,
    }),
    ...withoutZero({
      session_token_lifetime: traits.tokenLife / 1000,
      session_validity_period: 30 * 24 * 3600,
      session_inactive_timeout: settings.inactivityTimeoutSeconds,
    }),
  };
}

const PASSKEY = { enabled: true, prompt_registration_on_auth: false, allow_autofill: false };

const firstFactors = ({ firstFactor, factors, secondFactorPolicy }: DeploymentSettings): JsonObject => {
  const second = secondFactorPolicy !== 'none';
  const on = (factor: Factor): boolean => factors.includes(factor);
  return {
    first_factor: firstFactor,
    alternate_first_factors: factors.filter((factor) => factor !== firstFactor),
    auth_factors_enabled: withoutZero({
      email_password: on('email_password'),
      username_password: on('username_password'),
      email_otp: on('email_otp'),
      email_magic_link: on('email_magic_link'),
      phone_otp: on('phone_otp'),
      authenticator: second,
      backup_code: second,
    }),
  };
};

const secondFactors = ({ secondFactorPolicy }: DeploymentSettings): JsonObject => ({
  second_factor_policy: secondFactorPolicy,
  second_factor: secondFactorPolicy === 'none' ? null : 'authenticator',
  alternate_second_factors: secondFactorPolicy === 'none' ? null : ['phone_otp', 'backup_code'],
});

const field = (demand: Demand): Record<string, Json> => ({
  enabled: demand !== 'off',
  required: demand === 'required',
});

const contacts = (settings: DeploymentSettings): JsonObject => ({
  email_address: withoutZero({
    ...field(settings.email),
    verify_signup: settings.verifyEmailAtSignUp,
    otp_verification_allowed: true,
    magic_link_verification_allowed: settings.factors.includes('email_magic_link'),
  }),
  phone_number: withoutZero({
    ...field(settings.phone),
    verify_signup: settings.verifyPhoneAtSignUp,
    sms_verification_allowed: true,
    whatsapp_verification_allowed: false,
  }),
  verification_policy: withoutZero({
    email: settings.verifyEmailAtSignUp,
    phone_number: settings.verifyPhoneAtSignUp,
  }),
});

const usernameLength = ({ usernameLength: { least, most } }: DeploymentSettings): Record<string, Json> => ({
  min_length: least,
  max_length: most,
});

const password = ({ password: policy }: DeploymentSettings): JsonObject =>
  withoutZero({
    enabled: true,
    min_length: policy.minLength,
    require_lowercase: policy.lowercase ?? false,
    require_uppercase: policy.uppercase ?? false,
    require_number: policy.number ?? false,
    require_special: policy.special ?? false,
  });

const magicLink = ({ factors, sameDeviceLinks }: DeploymentSettings): JsonObject | null =>
  factors.includes('email_magic_link')
    ? withoutZero({ enabled: true, require_same_device: sameDeviceLinks })
    : null;

import { siteSeesCookie } from '../cookies';
import type { Json, JsonObject } from '../raw-json';
import type { Deployment } from '../store';
import { foreignId, wireTime, withoutZero } from './wire';

/** `host` of a request to the API with its port, and the scheme: what the deployment's own links are built from. */
export interface Doorway {
  protocol: string;
  port: string;
}

/** Where the customer app is: on the site host, or beside the API where the site is not sent the cookie. */
export function siteBase(deployment: Deployment, { protocol, port }: Doorway): string {
  const { spec } = deployment;
  const onSite = spec.mode === 'staging' || siteSeesCookie(deployment);
  const host = onSite ? spec.siteHost : `${spec.apiHost}`;
  return `${protocol}//${host}${port ? `:${port}` : ''}${onSite ? '' : '/app'}`;
}

/** Publishable key: mode and base URL of the API (section 2.11). */
export function publishableKey({ spec }: Deployment, { protocol, port }: Doorway): string {
  const base = `${protocol}//${spec.apiHost}${port ? `:${port}` : ''}`;
  return `pk_${spec.mode === 'staging' ? 'test' : 'live'}_${Buffer.from(base).toString('base64')}`;
}

/** UI settings, also given by `/.well-known/meta` (section 6.6). */
export function uiSettingsView(deployment: Deployment, doorway: Doorway): JsonObject {
  const { settings, spec } = deployment;
  const base = siteBase(deployment, doorway);
  return {
    deployment_id: foreignId(deployment, deployment.id),
    app_name: spec.name,
    logo_image_url: '',
    favicon_image_url: '',
    sign_in_page_url: settings.signInPageUrl ?? `${base}/sign-in`,
    sign_up_page_url: '',
    after_signin_redirect_url: settings.afterSignInUrl ?? `${base}/`,
    after_sign_out_one_page_url: `${base}/`,
    after_sign_out_all_page_url: `${base}/`,
    after_logo_click_url: `${base}/`,
    use_initials_for_user_profile_image: true,
    use_initials_for_organization_profile_image: true,
  };
}

/** A deployment as section 6.5 lists it. */
export function deploymentView(deployment: Deployment, doorway: Doorway): JsonObject {
  const { spec, settings, traits } = deployment;
  const at = wireTime(deployment, deployment.createdAt);
  return {
    id: deployment.id,
    created_at: at,
    updated_at: at,
    [traits.foreignIds === 'number' ? 'DeletedAt' : 'deleted_at']: null,
    project_id: foreignId(deployment, deployment.projectId),
    mode: spec.mode,
    ...withoutZero({ maintenance_mode: settings.maintenance }),
    backend_host: spec.apiHost,
    frontend_host: spec.siteHost,
    mail_from_host: spec.siteHost,
    publishable_key: publishableKey(deployment, doorway),
    auth_settings: authSettingsView(deployment),
    ui_settings: uiSettingsView(deployment, doorway),
    restrictions: { sign_up_mode: 'public' },
    social_connections: [],
    b2b_settings: withoutZero({
      organizations_enabled: settings.organizations,
      workspaces_enabled: settings.workspaces,
      allow_users_to_create_orgs: false,
      enterprise_sso_enabled: false,
    }),
  };
}

function authSettingsView(deployment: Deployment): Record<string, Json> {
  const { settings, traits } = deployment;
  const field = { enabled: true };
  return {
    deployment_id: foreignId(deployment, deployment.id),
    first_factor: 'email_password',
    second_factor: null,
    second_factor_policy: 'none',
    alternate_first_factors: null,
    alternate_second_factors: null,
    auth_factors_enabled: { email_password: true, username_password: true },
    email_address: { enabled: true, required: true },
    username: field,
    first_name: field,
    last_name: field,
    password: { enabled: true, min_length: 8 },
    magic_link: null,
    passkey: null,
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

import { siteSeesCookie } from '../cookies';
import type { JsonObject } from '../raw-json';
import type { DeploymentSettings } from '../settings';
import type { Deployment } from '../store';
import { authSettingsView } from './auth-settings-view';
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

/** Where the hosted pages are: beside the app, or on a host of their own. */
export function portalBase(deployment: Deployment, doorway: Doorway): string {
  const { portalHost } = deployment.spec;
  const { protocol, port } = doorway;
  return portalHost ? `${protocol}//${portalHost}${port ? `:${port}` : ''}` : siteBase(deployment, doorway);
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
  const portal = portalBase(deployment, doorway);
  return {
    deployment_id: foreignId(deployment, deployment.id),
    app_name: settings.name ?? spec.name,
    logo_image_url: settings.logoUrl,
    favicon_image_url: '',
    sign_in_page_url: settings.signInPageUrl ?? `${portal}/sign-in`,
    ...linksView(settings, portal),
    ...termsView(settings),
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
    frontend_host: spec.portalHost ?? spec.siteHost,
    mail_from_host: spec.siteHost,
    publishable_key: publishableKey(deployment, doorway),
    auth_settings: authSettingsView(deployment),
    ui_settings: uiSettingsView(deployment, doorway),
    restrictions: restrictionsView(deployment),
    social_connections: socialConnectionsView(deployment),
    b2b_settings: withoutZero({
      organizations_enabled: settings.organizations,
      workspaces_enabled: settings.workspaces,
      allow_users_to_create_orgs: false,
      enterprise_sso_enabled: settings.enterpriseSso,
    }),
  };
}

const linksView = ({ links }: DeploymentSettings, base: string): JsonObject => ({
  sign_up_page_url: links.sign_up ?? `${base}/sign-up`,
  waitlist_page_url: links.waitlist ?? `${base}/waitlist`,
  support_page_url: links.support ?? '',
  privacy_policy_url: links.privacy_policy ?? '',
  tos_page_url: links.tos ?? '',
  user_profile_url: links.user_profile ?? '',
});

const termsView = ({ termsStatement }: DeploymentSettings): JsonObject => ({
  signup_terms_statement: termsStatement,
  signup_terms_statement_shown: termsStatement !== '',
});

const restrictionsView = ({ settings }: Deployment): JsonObject => ({
  sign_up_mode: settings.signUpMode,
  ...withoutZero({ blocklist_enabled: settings.blockedEmails.length > 0 }),
  blocklisted_resources: settings.blockedEmails,
  banned_keywords: settings.bannedWords,
});

// A connection's id is not acted upon; one beside the deployment's own will do.
const socialConnectionsView = (deployment: Deployment): JsonObject[] =>
  deployment.settings.socialProviders.map((provider, index) => ({
    id: String(BigInt(deployment.id) + BigInt(index + 1)),
    deployment_id: foreignId(deployment, deployment.id),
    provider,
    enabled: true,
    custom_credentials_set: false,
    user_defined_scopes: [],
  }));

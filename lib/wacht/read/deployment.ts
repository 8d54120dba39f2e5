import * as z from 'zod/mini';
import type { AuthSettings } from '../../session/auth-settings';
import { lazy } from '../../session/once';
import type { Deployment, Origin } from '../../session/types';
import { authGroups, authSettingsOf, connections, restrictions } from './auth-settings';
import { count, flag, id, part, word } from './field';
import { hostedSignInPage, pageToKnow, pageToOpen } from './page-address';
import { appName, uiSettings } from './ui-settings';

const fields = lazy(() =>
  z.object({
    id: id(),
    mode: word(),
    maintenance_mode: flag(),
    frontend_host: word(),
    auth_settings: part(
      z.object({
        ...authGroups(),
        multi_session_support: part(z.object({ enabled: flag(), max_accounts_per_session: count() })),
      }),
    ),
    b2b_settings: part(z.object({ organizations_enabled: flag(), enterprise_sso_enabled: flag() })),
    restrictions: restrictions(),
    social_connections: connections(),
    ui_settings: part(uiSettings()),
  }),
);

type Fields = z.output<ReturnType<typeof fields>>;

/** What a deployment says of itself, or null when the payload is none (sections 4.2.2 and 6.5 of the protocol). */
export function readDeployment(payload: unknown, api: Origin): Deployment | null {
  const read = z.safeParse(fields(), payload);
  if (!read.success || (read.data.id === null && read.data.mode === '')) return null;
  const wire = read.data;
  const several = wire.auth_settings?.multi_session_support ?? null;
  const signInUrl = signInPage(wire, api);
  return {
    mode: wire.mode === 'staging' ? 'staging' : 'production', // unknown modes act as production (section 2.11)
    name: appName(wire.ui_settings, api),
    logo: wire.ui_settings?.logo ?? '',
    maintenance: wire.maintenance_mode ?? false,
    siteOrigins: sites([signInUrl ?? '', frontPage(wire, api), ...(wire.ui_settings?.pages ?? [])], api),
    signInUrl,
    profileUrl: pageToOpen(wire.ui_settings?.profilePage ?? '', api),
    afterSignInUrl: afterSignIn(wire, api),
    // Without the whole group adding is allowed (rule FR-12); inside it a false may be left out (section 6.5).
    severalAccounts: several === null || several.enabled === true,
    accountLimit: several?.max_accounts_per_session ?? null,
    organizations: wire.b2b_settings?.organizations_enabled ?? false,
    auth: authOf(wire, api),
  };
}

const authOf = (wire: Fields, api: Origin): AuthSettings =>
  authSettingsOf({
    groups: wire.auth_settings,
    connections: wire.social_connections,
    signUpMode: wire.restrictions?.sign_up_mode ?? '',
    enterpriseSso: wire.b2b_settings?.enterprise_sso_enabled ?? false,
    ui: wire.ui_settings,
    api,
  });

const signInPage = ({ ui_settings }: Fields, api: Origin): string | null =>
  pageToOpen(ui_settings?.signInPage ?? '', api) ?? pageToOpen(hostedSignInPage(api), api);

/** The first that its own check of redirects would pass (section 4.6.1): a host under the site's last two labels. */
function afterSignIn(wire: Fields, api: Origin): string | null {
  const wished = [wire.ui_settings?.afterSignIn ?? '', frontPage(wire, api)];
  const site = wire.frontend_host.replace(/:\d+$/, '').split('.').slice(-2).join('.');
  const isUnderSite = ({ hostname }: URL) => hostname === site || hostname.endsWith(`.${site}`);
  const allowed = wished.flatMap((address) => pageToKnow(address) ?? []).find(isUnderSite);
  return allowed?.href ?? null;
}

/** The server names the site's host without a scheme; it is taken to be the API's own. */
function frontPage({ frontend_host: host }: Fields, api: Origin): string {
  return host === '' || host.includes('://') ? host : `${new URL(api).protocol}//${host}`;
}

function sites(addresses: string[], api: Origin): Origin[] {
  const origins = addresses.flatMap((address) => pageToKnow(address)?.origin ?? []);
  return [...new Set(origins)].filter((origin) => origin !== api);
}

import * as z from 'zod/mini';
import type { Deployment, Origin } from '../../session/types';
import { count, flag, id, part, word } from './field';
import { hostedSignInPage, pageAddress } from './page-address';
import { appName, uiSettings } from './ui-settings';

const fields = z.object({
  id,
  mode: word,
  maintenance_mode: flag,
  frontend_host: word,
  auth_settings: part(
    z.object({
      multi_session_support: part(z.object({ enabled: flag, max_accounts_per_session: count })),
    }),
  ),
  b2b_settings: part(z.object({ organizations_enabled: flag })),
  ui_settings: part(uiSettings),
});

type Fields = z.output<typeof fields>;

/** What a deployment says of itself, or null when the payload is none (sections 4.2.2 and 6.5 of the protocol). */
export function readDeployment(payload: unknown, api: Origin): Deployment | null {
  const read = z.safeParse(fields, payload);
  if (!read.success || (read.data.id === null && read.data.mode === '')) return null;
  const wire = read.data;
  const several = wire.auth_settings?.multi_session_support ?? null;
  const signInUrl = signInPage(wire, api);
  return {
    mode: wire.mode === 'staging' ? 'staging' : 'production', // unknown modes act as production (section 2.11)
    name: appName(wire.ui_settings, api),
    maintenance: wire.maintenance_mode ?? false,
    ...sites([signInUrl, frontPage(wire, api), ...(wire.ui_settings?.pages ?? [])], api),
    signInUrl,
    severalAccounts: several?.enabled !== false, // missing means allowed (rule FR-12)
    accountLimit: several?.max_accounts_per_session ?? null,
    organizations: wire.b2b_settings?.organizations_enabled ?? false,
  };
}

const signInPage = ({ ui_settings }: Fields, api: Origin): string =>
  pageAddress(ui_settings?.signInPage ?? '')?.href ?? hostedSignInPage(api);

/** The server names the site's host without a scheme; it is taken to be the API's own. */
function frontPage({ frontend_host: host }: Fields, api: Origin): string {
  return host === '' || host.includes('://') ? host : `${new URL(api).protocol}//${host}`;
}

function sites(addresses: string[], api: Origin): Pick<Deployment, 'siteHosts' | 'siteOrigins'> {
  const pages = addresses.flatMap((address) => pageAddress(address) ?? []);
  const origins = new Set(pages.map(({ origin }) => origin));
  const hosts = new Set(pages.map(({ hostname }) => hostname));
  origins.delete(api);
  hosts.delete(new URL(api).hostname);
  return { siteHosts: [...hosts], siteOrigins: [...origins] };
}

import { done, fail, type Result } from '../../../../lib/result';
import type { Admitted } from '../../call';
import type { Deployment } from '../../store';
import { type Doorway, siteBase } from '../../views/deployment-view';
import { coded, type Refusal } from '../refusal';

/** What a client asks of `/auth/oauth2/init`. */
export interface OAuthWish {
  /** The deployment's own string. */
  provider: string;
  /** Where the person goes in the end. */
  redirect: string;
  inviteToken: string | null;
}

const PROVIDER_REQUIRED = coded({
  status: 400,
  code: 'PROVIDER_REQUIRED',
  message: 'Provider is required',
});
const notConfigured = (message: string): Refusal =>
  coded({ status: 400, code: 'PROVIDER_NOT_CONFIGURED', message });
export const NO_PROVIDER = notConfigured('Provider is not configured');
const FOREIGN = notConfigured('redirect_uri host must be under deployment domain');

/** Section 4.6.1: the query counts before the form, which only the documentation knows (D6 and D7 of section 6.9). */
export function readOAuthWish({ deployment, url, form }: Admitted): Result<OAuthWish, Refusal> {
  const query = (name: string): string => url.searchParams.get(name) ?? '';
  const asked = query('provider') || (form.provider ?? '');
  if (asked === '') return fail(PROVIDER_REQUIRED);
  const provider = configured(deployment, asked);
  if (provider === undefined) return fail(NO_PROVIDER);
  const redirect = query('redirect_uri') || (form.redirect_url ?? '');
  if (redirect !== '' && !isAllowed(deployment, url, redirect)) return fail(FOREIGN);
  const inviteToken = query('invite_token') || form.invite_token || null;
  return done({ provider, redirect: redirect || afterSignIn(deployment, url), inviteToken });
}

/** The documentation's bare `google` is the server's `google_oauth`. */
const configured = ({ settings }: Deployment, asked: string): string | undefined =>
  settings.socialProviders.find((provider) => provider === asked || provider === `${asked}_oauth`);

const afterSignIn = (deployment: Deployment, doorway: Doorway): string =>
  deployment.settings.afterSignInUrl || `${siteBase(deployment, doorway)}/`;

function isAllowed({ spec, traits }: Deployment, doorway: Doorway, redirect: string): boolean {
  if (!URL.canParse(redirect)) return false;
  const { protocol, hostname } = new URL(redirect);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (spec.mode === 'staging' || traits.oauthRedirect === 'any') return true;
  // https as the protocol says; http only where this very server is on loopback without it.
  if (protocol === 'http:' && doorway.protocol !== 'http:') return false;
  const domain = spec.siteHost.split('.').slice(-2).join('.');
  return hostname === domain || hostname.endsWith(`.${domain}`);
}

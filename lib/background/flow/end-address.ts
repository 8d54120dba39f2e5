import { plainText } from '../../session/plain-text';
import type { Deployment } from '../../session/types';

/** How a tab came back to the app's own pages. */
export interface End {
  /** The error's name as the address has it, such as `access_denied`; null when all went well. */
  error: string | null;
  /** What the page says of it: a stranger's text, to be shown as such (rule FR-20). */
  words: string | null;
  /** A page for signing in took it back: with an error, or because steps remain there. */
  isSignInPage: boolean;
}

type Pages = Pick<Deployment, 'afterSignInUrl' | 'signInUrl' | 'siteOrigins'>;

const LONGEST = 200;

/**
 * What an address means for a sign-in elsewhere, or null when it is not where one ends: the page to which it was to
 * return, or the app's sign-in page, by exact origin and path (rule FR-18, sections 4.6.2 and 4.7.2). A provider's error
 * may go no further than the portal's page for its answers (section 4.6.3).
 */
export function endOf(address: string, pages: Pages | null): End | null {
  if (!pages || !URL.canParse(address)) return null;
  const url = new URL(address);
  const told = url.searchParams.get('error');
  const error = told && (/^[\w.-]{1,64}$/.test(told) ? told : 'error');
  const isSignInPage = takesBack(url, pages, error);
  if (!isSignInPage && !isAt(url, pages.afterSignInUrl)) return null;
  return {
    error,
    words: plainText(url.searchParams.get('error_description') ?? '', LONGEST) || null,
    isSignInPage,
  };
}

function takesBack(url: URL, { signInUrl, siteOrigins }: Pages, error: string | null): boolean {
  if (isAt(url, signInUrl)) return error !== null || url.searchParams.has('signin_attempt_id');
  if (error === null || url.pathname !== CALLBACK) return false;
  return siteOrigins.includes(url.origin) || (signInUrl !== null && new URL(signInUrl).origin === url.origin);
}

const CALLBACK = '/sso-callback';

function isAt({ origin, pathname }: URL, page: string | null): boolean {
  if (page === null) return false;
  const wanted = new URL(page);
  return origin === wanted.origin && pathname === wanted.pathname;
}

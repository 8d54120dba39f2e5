import { plainText } from '../../session/plain-text';
import type { Deployment } from '../../session/types';

/** How a tab came back to the app's own pages. */
export interface End {
  /** The error's name as the address has it, such as `access_denied`; null when all went well. */
  error: string | null;
  /** What the page says of it: a stranger's text, to be shown as such (rule FR-20). */
  words: string | null;
  /** The sign-in page took it back: with an error, or because steps remain there. */
  isSignInPage: boolean;
}

type Pages = Pick<Deployment, 'afterSignInUrl' | 'signInUrl'>;

const LONGEST = 200;

/**
 * What an address means for a sign-in elsewhere, or null when it is not where one ends: the page to which it was to
 * return, or the app's sign-in page, by exact origin and path (rule FR-18, sections 4.6.2 and 4.7.2).
 */
export function endOf(address: string, pages: Pages | null): End | null {
  if (!pages || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isSignInPage = isAt(url, pages.signInUrl);
  const told = url.searchParams.get('error');
  const error = told && (/^[\w.-]{1,64}$/.test(told) ? told : 'error');
  const comesBack = isSignInPage && (error !== null || url.searchParams.has('signin_attempt_id'));
  if (!comesBack && !isAt(url, pages.afterSignInUrl)) return null;
  return {
    error,
    words: plainText(url.searchParams.get('error_description') ?? '', LONGEST) || null,
    isSignInPage,
  };
}

function isAt({ origin, pathname }: URL, page: string | null): boolean {
  if (page === null) return false;
  const wanted = new URL(page);
  return origin === wanted.origin && pathname === wanted.pathname;
}

import { expect, test } from 'vitest';
import { type End, endOf } from './end-address';

const PAGES = {
  afterSignInUrl: 'https://fieldnote.app/home',
  signInUrl: 'https://accounts.fieldnote.app/sign-in',
  siteOrigins: ['https://fieldnote.app'],
};

const ENDS: [string, string, End | null][] = [
  [
    'where those who signed in go',
    'https://fieldnote.app/home',
    { error: null, words: null, isSignInPage: false },
  ],
  [
    'the same with what the app adds',
    'https://fieldnote.app/home?welcome=1#top',
    { error: null, words: null, isSignInPage: false },
  ],
  [
    'a refusal told on the sign-in page',
    'https://accounts.fieldnote.app/sign-in?error=access_denied&error_description=Not%20you',
    { error: 'access_denied', words: 'Not you', isSignInPage: true },
  ],
  [
    'steps that remain',
    'https://accounts.fieldnote.app/sign-in?signin_attempt_id=7',
    { error: null, words: null, isSignInPage: true },
  ],
  [
    'a refusal that stays on the portal’s page for answers',
    'https://fieldnote.app/sso-callback?error=access_denied&error_description=Not%20you',
    { error: 'access_denied', words: 'Not you', isSignInPage: true },
  ],
  [
    'the same where the sign-in page lies',
    'https://accounts.fieldnote.app/sso-callback?error=access_denied',
    { error: 'access_denied', words: null, isSignInPage: true },
  ],
  ['an answer that is still being traded in', 'https://fieldnote.app/sso-callback?code=1&state=2', null],
  ['such a page of somebody else', 'https://evil.example/sso-callback?error=access_denied', null],
  ['a longer path after it', 'https://fieldnote.app/sso-callback/x?error=access_denied', null],
  ['the sign-in page as it began', 'https://accounts.fieldnote.app/sign-in?redirect_uri=x', null],
  ['a longer path', 'https://fieldnote.app/home/evil', null],
  ['a longer host', 'https://fieldnote.app.evil.example/home', null],
  ['another port', 'https://fieldnote.app:8443/home', null],
  ['another scheme', 'http://fieldnote.app/home', null],
  ['an address inside another one', 'https://evil.example/?next=https://fieldnote.app/home', null],
  ['no address at all', 'about:blank', null],
  ['nonsense', 'https://', null],
];

test.each(ENDS)('%s', (_what, address, end) => {
  expect(endOf(address, PAGES)).toEqual(end);
});

test('the words of a refusal are plain text of one line, not longer than 200', () => {
  const words = `<img src=x onerror=alert(1)>\n\u202e${'very '.repeat(100)}`;
  const address = `${PAGES.signInUrl}?error=x&error_description=${encodeURIComponent(words)}`;

  const told = endOf(address, PAGES)?.words ?? '';

  expect(told.startsWith('<img src=x onerror=alert(1)> very')).toBe(true);
  expect(told.length).toBeLessThanOrEqual(200);
  expect(told).not.toMatch(/[\n\u202e]/);
});

test('without known pages nothing is an end', () => {
  expect(endOf('https://fieldnote.app/home', null)).toBeNull();
  expect(
    endOf('https://fieldnote.app/home', { afterSignInUrl: null, signInUrl: null, siteOrigins: [] }),
  ).toBeNull();
});

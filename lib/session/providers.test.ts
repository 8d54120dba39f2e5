import { expect, test } from 'vitest';
import { isProvidersHost, isProvidersOwn } from './providers';

const ENDPOINTS: [string, string][] = [
  ['google_oauth', 'https://accounts.google.com/o/oauth2/v2/auth'],
  ['google_oauth', 'https://accounts.google.com/o/oauth2/auth?client_id=1#x'],
  ['google', 'https://ACCOUNTS.Google.com:443/o/oauth2/v2/auth'],
  ['microsoft_oauth', 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize'],
  ['microsoft_oauth', 'https://login.microsoftonline.com/quell.example/oauth2/authorize'],
  ['microsoft_oauth', 'https://login.live.com/oauth20_authorize.srf'],
  ['github_oauth', 'https://github.com/login/oauth/authorize'],
  ['gitlab_oauth', 'https://gitlab.com/oauth/authorize'],
  ['apple_oauth', 'https://appleid.apple.com/auth/authorize'],
  ['discord_oauth', 'https://discord.com/oauth2/authorize'],
  ['discord_oauth', 'https://discord.com/api/oauth2/authorize'],
  ['linkedin_oauth', 'https://www.linkedin.com/oauth/v2/authorization'],
  ['facebook_oauth', 'https://www.facebook.com/v18.0/dialog/oauth'],
  ['facebook_oauth', 'https://www.facebook.com/dialog/oauth'],
  ['x_oauth', 'https://x.com/i/oauth2/authorize'],
  ['x_oauth', 'https://twitter.com/i/oauth2/authorize'],
  ['x_oauth', 'https://api.twitter.com/oauth/authenticate'],
  ['twitter_oauth', 'https://api.x.com/oauth/authorize'],
];

test.each(ENDPOINTS)('%s asks at %s', (provider, address) => {
  expect(isProvidersOwn(address, provider)).toBe(true);
});

test.each(ENDPOINTS)('no other provider than %s asks at %s', (provider, address) => {
  const [name] = provider.split('_');
  const others = ENDPOINTS.filter(([other]) => !other.startsWith(`${name}`) && !isX(other, provider));
  expect(others.length).toBeGreaterThan(10);
  expect(others.filter(([other]) => isProvidersOwn(address, other))).toEqual([]);
});

/** One company under two names. */
const isX = (...providers: string[]): boolean =>
  providers.every((provider) => /^(x|twitter)_/.test(provider));

test.each([
  [
    'a page that leads on to anywhere',
    'https://accounts.google.com/ServiceLogin?continue=https://evil.example',
  ],
  ['another such page', 'https://accounts.google.com/Logout?continue=https://evil.example'],
  ['a path that only begins as it does', 'https://accounts.google.com/o/oauth2/v2/auth/../../../Logout'],
  ['a path below it', 'https://accounts.google.com/o/oauth2/v2/auth/identifier'],
  ['a path with an encoded slash', 'https://accounts.google.com/o/oauth2%2Fv2/auth'],
  ['its host alone', 'https://accounts.google.com/'],
  ['another port of it', 'https://accounts.google.com:8443/o/oauth2/v2/auth'],
  ['its host with a dot at the end', 'https://accounts.google.com./o/oauth2/v2/auth'],
  ['a look-alike', 'https://accounts.google.com.evil.example/o/oauth2/v2/auth'],
  ['letters of another alphabet', 'https://accounts.gооgle.com/o/oauth2/v2/auth'],
  ['its path at another host', 'https://evil.example/o/oauth2/v2/auth'],
  ['its address in a query', 'https://evil.example/?https://accounts.google.com/o/oauth2/v2/auth'],
  ['no encryption', 'http://accounts.google.com/o/oauth2/v2/auth'],
])('Google does not ask at %s: %s', (_what, address) => {
  expect(isProvidersOwn(address, 'google_oauth')).toBe(false);
});

test.each([
  ['github_oauth', 'https://github.com/login?return_to=/evil/evil'],
  ['github_oauth', 'https://github.com/login/oauth/authorize/evil'],
  ['facebook_oauth', 'https://www.facebook.com/l.php?u=https://evil.example'],
  ['facebook_oauth', 'https://l.facebook.com/dialog/oauth'],
  ['linkedin_oauth', 'https://www.linkedin.com/redir/redirect?url=https://evil.example'],
  ['linkedin_oauth', 'https://www.linkedin.com/safety/go?url=https://evil.example'],
  ['microsoft_oauth', 'https://login.microsoftonline.com/common/oauth2/logout?post_logout_redirect_uri=x'],
  ['microsoft_oauth', 'https://login.live.com/login.srf?wreply=https://evil.example'],
  ['discord_oauth', 'https://discord.com/login?redirect_to=/evil'],
  ['apple_oauth', 'https://appleid.apple.com/'],
  ['gitlab_oauth', 'https://gitlab.com/users/sign_in?redirect_to=/evil'],
  ['gitlab_oauth', 'https://gitlab.evil.example/oauth/authorize'],
  ['x_oauth', 'https://x.com/logout'],
  ['x_oauth', 'https://t.co/evil'],
  ['keycloak_oauth', 'https://accounts.google.com/o/oauth2/auth'],
  ['constructor', 'https://evil.example/constructor'],
])('%s does not ask at %s', (provider, address) => {
  expect(isProvidersOwn(address, provider)).toBe(false);
});

test.each([
  'accounts.google.com',
  'www.google.com',
  'google.com:8443',
  'l.facebook.com',
  'accounts.google.com.',
  'www.google.de',
  'www.google.co.uk',
  'google.com.au',
])('%s is a provider’s host', (host) => {
  expect(isProvidersHost(host)).toBe(true);
});

test.each(['notgoogle.com', 'google.com.evil.example', 'gitlab.acme.example'])('%s is nobody’s', (host) => {
  expect(isProvidersHost(host)).toBe(false);
});

import { expect, test } from 'vitest';
import { at, type BenchOptions } from './benches/bench';
import { attemptIn, GINA, openOAuth, openProfile, type Profile, signIn } from './benches/oauth-bench';
import type { Page } from './benches/oauth-browser';

/** Gina at the portal's callback page, before its script has run. */
async function openReturned(options: Partial<BenchOptions> = {}) {
  const bench = await openOAuth({ dialect: 'go26-latest', ...options });
  const subject = bench.google.addPerson(GINA);
  const gina = bench.profile();
  const page = await gina.come(await gina.leave(), 'Continue as Gina Lorenz', 'Allow');
  const usersOf = async (profile: Profile) => {
    const sessionId = String(at(await profile.session(), 'id'));
    return bench.control.session(sessionId).signIns.map(({ userId }) => userId);
  };
  return { ...bench, subject, gina, page, usersOf };
}

/** The same page with something else in its address. */
function withQuery(page: Page, change: Record<string, string>): Page {
  const url = new URL(page.url);
  for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
  return { ...page, url };
}

const codeIn = (url: URL): string | null => url.searchParams.get('error');
const stateOf = ({ url }: Page): string => url.searchParams.get('state') ?? '';

test('a state counts once, also for two at the same moment', async () => {
  const { gina, page, usersOf } = await openReturned();
  const ends = await Promise.all([gina.finish(page), gina.finish(page)]);
  expect(ends.map(codeIn).sort()).toEqual(['INVALID_STATE', null]);
  expect(codeIn(await gina.finish(page))).toBe('INVALID_STATE');
  expect(await usersOf(gina)).toHaveLength(1);
});

test('a state lasts ten minutes', async () => {
  const { gina, page, server, usersOf } = await openReturned();
  server.advance(10 * 60_000);
  expect(codeIn(await gina.finish(page))).toBe('INVALID_STATE');
  expect(await usersOf(gina)).toEqual([]);
});

test('a state counts in the session that began, and a stranger who tries it does not use it up', async () => {
  const { gina, page, profile, usersOf } = await openReturned();
  const stranger = profile();
  await stranger.session();
  expect(codeIn(await stranger.finish(page))).toBe('INVALID_STATE');
  expect(await usersOf(stranger)).toEqual([]);
  expect(codeIn(await gina.finish(page))).toBeNull();
  expect(await usersOf(gina)).toHaveLength(1);
});

test.each([
  [
    'what it says',
    (state: string) =>
      `${Buffer.from('sign_in|1|x|1|acme.localhost').toString('base64url')}.${state.split('.').slice(1).join('.')}`,
  ],
  ['its HMAC', (state: string) => state.replace(/\.(.)/, (_, letter) => (letter === 'A' ? '.B' : '.A'))],
  ['its end', (state: string) => state.slice(0, -2)],
])('a state that somebody changed is refused: %s', async (_, change) => {
  const { gina, page, usersOf } = await openReturned();
  expect(codeIn(await gina.finish(withQuery(page, { state: change(stateOf(page)) })))).toBe('INVALID_STATE');
  expect(await usersOf(gina)).toEqual([]);
});

test('a code that the provider did not give is refused, and the attempt is over', async () => {
  const { gina, page, usersOf } = await openReturned();
  expect(codeIn(await gina.finish(withQuery(page, { code: 'made-up' })))).toBe('INVALID_CODE');
  expect(attemptIn(await gina.session())).toMatchObject({ errored: true, completed: false, user_id: null });
  expect(codeIn(await gina.finish(page))).toBe('INVALID_STATE');
  expect(await usersOf(gina)).toEqual([]);
});

test('somebody else’s code does not fit the own state', async () => {
  const { gina, page, profile, usersOf } = await openReturned();
  const other = profile();
  const theirs = await other.come(await other.leave(), 'Continue as Gina Lorenz');
  const code = theirs.url.searchParams.get('code') ?? '';
  expect(codeIn(await gina.finish(withQuery(page, { code })))).toBe('INVALID_CODE');
  expect(await usersOf(gina)).toEqual([]);
});

test('a code that was traded in already is refused', async () => {
  const { gina, page, usersOf } = await openReturned();
  await gina.finish(page);
  const next = await gina.come(await gina.leave(), 'Continue as Gina Lorenz');
  const code = page.url.searchParams.get('code') ?? '';
  expect(codeIn(await gina.finish(withQuery(next, { code })))).toBe('INVALID_CODE');
  expect(await usersOf(gina)).toHaveLength(1);
});

test('a provider that was switched off meanwhile is not believed', async () => {
  const { gina, page, control, usersOf } = await openReturned();
  control.settings.socialProviders = [];
  expect(codeIn(await gina.finish(page))).toBe('PROVIDER_NOT_CONFIGURED');
  expect(attemptIn(await gina.session())).toMatchObject({ errored: true });
  expect(await usersOf(gina)).toEqual([]);
});

test('section 5.9: who is signed in here already is named by the attempt', async () => {
  const { gina, page, usersOf } = await openReturned();
  await gina.finish(page);
  const end = await signInAgain(gina);
  expect(codeIn(end)).toBe('USER_ALREADY_SIGNED_IN');
  const users = await usersOf(gina);
  expect(users).toHaveLength(1);
  const attempts = at(await gina.session(), 'signin_attempts');
  expect(attempts).toMatchObject([
    { completed: true },
    { completed: false, errored: false, user_id: users[0] },
  ]);
});

const signInAgain = async (profile: Profile): Promise<URL> =>
  profile.finish(await profile.come(await profile.leave(), 'Continue as Gina Lorenz'));

test('a disabled person is refused', async () => {
  const { profile, control, google } = await openReturned();
  const kai = { firstName: 'Kai', lastName: 'Stone', email: 'kai@acme.example' };
  control.addPerson({ ...kai, disabled: true });
  google.addPerson(kai);
  const browser = profile();
  expect(codeIn(await signIn(browser, 'Kai Stone'))).toBe('USER_DISABLED');
  expect(attemptIn(await browser.session())).toMatchObject({ errored: true, completed: false });
});

test('an address that may not sign up may not by a provider, either', async () => {
  const { gina, page } = await openReturned({ settings: { blockedEmails: ['@lorenz.example'] } });
  expect(codeIn(await gina.finish(page))).toBe('EMAIL_BLOCKED');
});

test('section 4.6.2: the relay sends nothing on that was not signed for it', async () => {
  const { google, api, port, control } = await openOAuth({ dialect: 'go26-latest', mode: 'staging' });
  google.addPerson(GINA);
  const { browser, leave } = openProfile({ api, token: control.createSession([]).token });
  const { url } = await leave();
  expect(url.pathname).toMatch(/^\/interaction\//);
  const said = Buffer.from('sign_in|1|x|1|acme.localhost').toString('base64url');
  for (const state of [
    '',
    `${said}.x.x`,
    `${Buffer.from('sign_in|1|x|1|evil.example').toString('base64url')}.x.x`,
  ]) {
    const reply = await browser.send(`http://ssocallback.localhost:${port}/?code=x&state=${state}`);
    expect([reply.status, reply.headers.get('location')]).toEqual([400, null]);
  }
});

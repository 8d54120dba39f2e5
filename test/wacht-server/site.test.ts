import { expect, test } from 'vitest';
import { API, at, type BenchOptions, NOON, openBench } from './benches/bench';
import { cookieFetch } from './index';

const SITE = 'https://acme.localhost';

function visitor(options: BenchOptions) {
  const bench = openBench(options);
  const browse = cookieFetch(bench.server);
  const get = (url: string) => browse(url, { credentials: 'include' });
  const post = (url: string, form: Record<string, string>) =>
    browse(url, {
      credentials: 'include',
      redirect: 'manual',
      method: 'POST',
      body: new URLSearchParams(form),
    });
  const who = async (base = SITE) => /id="who">([^<]*)</.exec(await (await get(`${base}/`)).text())?.[1];
  return { ...bench, browse, get, post, who };
}

const ADA = { identifier: 'ada@acme.example', password: 'lantern-07' };
const BO = { identifier: 'bo', password: 'granite-31' };

/** Follows a form's reply by hand, to see where it leads. */
async function leadsTo(
  { server }: { server: ReturnType<typeof visitor>['server'] },
  url: string,
  form: object,
) {
  const body = new URLSearchParams({ ...form });
  const reply = await server.fetch(new Request(url, { method: 'POST', body }));
  return [reply.status, reply.headers.get('location')];
}

test('section 5.8: the hosted page adds a sign-in to the session that the API knows', async () => {
  const bench = visitor({ dialect: 'go26-latest' });
  await bench.get(`${API}/session`);
  expect(await bench.who()).toBe('Nobody is signed in');
  await bench.post(`${SITE}/sign-in`, ADA);
  expect(await bench.who()).toBe('Ada Quell');
  await bench.post(`${SITE}/sign-in`, BO);
  expect(await bench.who()).toBe('bo@acme.example');
  const [sessionId = ''] = bench.control.sessions();
  expect(bench.control.sessions()).toHaveLength(1);
  expect(bench.control.session(sessionId).signIns).toHaveLength(2);
});

test.each(['seed', 'go25', 'go26-early'] as const)(
  'section 2.2, %s: a host-only cookie is served beside the API, where the site sends its visitors',
  async (dialect) => {
    const bench = visitor({ dialect });
    expect((await bench.get(`${SITE}/sign-in?redirect_uri=x`)).url).toBe(`${API}/app/sign-in?redirect_uri=x`);
    await bench.post(`${API}/app/sign-in`, ADA);
    expect(await bench.who(`${API}/app`)).toBe('Ada Quell');
    await bench.get(`${API}/session`);
    expect(bench.control.sessions()).toHaveLength(1);
  },
);

test('a site tab switches and signs out for real', async () => {
  const bench = visitor({ dialect: 'go26-latest' });
  await bench.post(`${SITE}/sign-in`, BO);
  await bench.post(`${SITE}/sign-in`, ADA);
  const [sessionId = ''] = bench.control.sessions();
  const other = bench.control.session(sessionId).signIns.find(({ userId }) => userId === bench.bo);
  await bench.post(`${SITE}/switch`, { sign_in_id: other?.id ?? '' });
  expect(await bench.who()).toBe('bo@acme.example');
  await bench.post(`${SITE}/sign-out`, { sign_in_id: other?.id ?? '' });
  expect(bench.control.session(sessionId).signIns).toMatchObject([{ userId: bench.ada }]);
  await bench.post(`${SITE}/sign-out`, {});
  expect(bench.control.session(sessionId).signIns).toEqual([]);
});

test('the front page shows the place, and escapes what people are called', async () => {
  const bench = visitor({ dialect: 'go26-latest' });
  await bench.post(`${SITE}/sign-in`, ADA);
  expect(await (await bench.get(`${SITE}/`)).text()).toContain('<p id="place">Labs · Research</p>');
  bench.control.addPerson({
    firstName: '<img src=x>',
    email: 'eve@acme.example',
    username: 'eve',
    password: 'p',
  });
  await bench.post(`${SITE}/sign-in`, { identifier: 'eve', password: 'p' });
  expect(await bench.who()).toBe('&lt;img src=x&gt;');
});

test.each([
  [{ ...ADA, password: 'no' }, 'That e-mail or password is not right.'],
  [{ ...ADA, identifier: 'nobody' }, 'That e-mail or password is not right.'],
  [BO, 'You are already signed in with this account.'],
])('the hosted page says what is wrong with %o', async (form, message) => {
  const bench = visitor({ dialect: 'go26-latest' });
  await bench.post(`${SITE}/sign-in`, BO);
  const reply = await bench.post(`${SITE}/sign-in`, form);
  expect([reply.status, await reply.text()]).toEqual([400, expect.stringContaining(message)]);
});

test.each([
  ['production', `${SITE}/notes`, `${SITE}/notes`],
  ['production', 'https://app.acme.localhost/x?y=1', 'https://app.acme.localhost/x?y=1'],
  ['production', 'http://acme.localhost/', `${SITE}/`],
  ['production', 'https://evil.localhost/', `${SITE}/`],
  ['production', 'https://notacme.localhost/', `${SITE}/`],
  ['production', 'javascript:alert(1)', `${SITE}/`],
  ['production', 'https://abcdef.chromiumapp.org/', `${SITE}/`],
  ['production', '', `${SITE}/`],
  [
    'staging',
    'javascript:alert(1)',
    expect.stringMatching(/^https:\/\/acme\.localhost\/\?__dev_session__=ey/),
  ],
  [
    'staging',
    'http://localhost:3000/',
    expect.stringMatching(/^http:\/\/localhost:3000\/\?__dev_session__=ey/),
  ],
] as const)('section 7.2, %s: redirect_uri %s leads to %s', async (mode, wished, target) => {
  const bench = visitor({ dialect: 'go26-latest', mode });
  expect(await leadsTo(bench, `${SITE}/sign-in`, { ...ADA, redirect_uri: wished })).toEqual([303, target]);
});

test('section 7.2: without a redirect_uri the configured address is taken', async () => {
  const bench = visitor({ dialect: 'go26-latest' });
  bench.control.settings.afterSignInUrl = 'https://acme.localhost/welcome';
  expect(await leadsTo(bench, `${SITE}/sign-in`, ADA)).toEqual([303, 'https://acme.localhost/welcome']);
});

test('section 2.3: a staging site keeps its own session in a readable cookie and adopts one from the address', async () => {
  const bench = visitor({ dialect: 'go26-latest', mode: 'staging' });
  const { token, sessionId } = bench.control.createSession([{ userId: bench.ada }]);
  const reply = await bench.server.fetch(new Request(`${SITE}/?__dev_session__=${token}`));
  expect(reply.headers.getSetCookie()).toEqual([
    `__dev_session___frontend_acme_localhost=${token}; Path=/; Secure; SameSite=Lax`,
    `__dev_session_updated_at_frontend_acme_localhost=${NOON}; Path=/; Secure; SameSite=Lax`,
  ]);
  expect(await reply.text()).toContain('history.replaceState');
  await bench.get(`${SITE}/?__dev_session__=${token}`);
  expect(await bench.who()).toBe('Ada Quell');
  expect(bench.server.log.at(-1)).toMatchObject({ sessionIdAfter: sessionId, query: {} });
});

test('section 2.6: a page rotates an expired token as the API does', async () => {
  const bench = visitor({ dialect: 'go26-latest' });
  await bench.post(`${SITE}/sign-in`, ADA);
  const [sessionId = ''] = bench.control.sessions();
  bench.control.expireTokens(sessionId);
  expect(await bench.who()).toBe('Ada Quell');
  expect(await bench.who()).toBe('Ada Quell');
  expect(bench.server.log.slice(-2).map(({ tokenExpired }) => tokenExpired)).toEqual([true, false]);
});

test('reading a page makes no session', async () => {
  const bench = visitor({ dialect: 'go26-latest' });
  for (const path of ['/', '/start', '/sign-in'])
    expect((await bench.get(`${SITE}${path}`)).status).toBe(200);
  expect(bench.control.sessions()).toEqual([]);
});

test.each([
  ['go26-latest', SITE],
  ['go25', `${API}/app`],
] as const)(
  'section 6.6, %s: the settings name the pages where the cookie reaches',
  async (dialect, base) => {
    const { send, control } = openBench({ dialect });
    const told = async () => at((await send('GET', '/deployment')).json, 'data', 'ui_settings');
    expect(await told()).toMatchObject({
      sign_up_page_url: `${base}/sign-up`,
      waitlist_page_url: `${base}/waitlist`,
    });
    control.settings.links = { sign_up: '', waitlist: 'https://acme.localhost/soon' };
    expect(await told()).toMatchObject({
      sign_up_page_url: '',
      waitlist_page_url: 'https://acme.localhost/soon',
    });
  },
);

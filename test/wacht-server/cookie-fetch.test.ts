import { expect, test } from 'vitest';
import { API, at, type BenchOptions, openBench } from './benches/bench';
import { cookieFetch, type Dialect } from './index';

const INCLUDE: RequestInit = { credentials: 'include', redirect: 'manual' };

function withFetch(options: BenchOptions) {
  const bench = openBench(options);
  const browse = cookieFetch(bench.server);
  const sessionId = async (init = INCLUDE, url = `${API}/session`) =>
    at(await (await browse(url, init)).json(), 'data', 'id');
  return { ...bench, browse, sessionId };
}

test.each(['seed', 'go25', 'go26-early', 'go26-latest'] satisfies Dialect[])(
  'section 7.1, %s: credentialed fetches of one profile share one session',
  async (dialect) => {
    const { control, sessionId } = withFetch({ dialect });
    expect(await sessionId()).toBe(await sessionId());
    expect(control.sessions()).toHaveLength(1);
  },
);

test('rule CR-9: without credentials no cookie is sent or kept', async () => {
  const { server, sessionId } = withFetch({ dialect: 'go26-latest' });
  const first = await sessionId();
  for (const credentials of ['omit', 'same-origin'] as const) {
    expect(await sessionId({ credentials, headers: { cookie: '__session=x' } })).not.toBe(first);
    expect(server.log.at(-1)?.headers.cookieSent).toBe(false);
  }
  expect(await sessionId()).toBe(first);
});

test('Set-Cookie is not shown to the caller, the address is', async () => {
  const { browse } = withFetch({ dialect: 'go26-latest' });
  const response = await browse(`${API}/session`, INCLUDE);
  expect([response.headers.has('set-cookie'), response.url]).toEqual([false, `${API}/session`]);
});

test('section 2.2: a cookie that is sent again is told as removed and set, as browsers do', async () => {
  const { server } = openBench({ dialect: 'go26-latest' });
  const told: (string | null)[] = [];
  const browse = cookieFetch(server, { changed: ({ value }) => told.push(value) });

  await browse(`${API}/session`, INCLUDE);
  await browse(`${API}/session`, INCLUDE);

  const [first] = told;
  expect(told).toEqual([first, null, first]);
  expect(first).toMatch(/^ey/);
});

test('section 2.2: a parent-domain cookie reaches the site, a host-only one does not', async () => {
  for (const [dialect, reaches] of [
    ['go26-latest', true],
    ['go26-early', false],
  ] as const) {
    const { server, browse } = withFetch({ dialect });
    await browse(`${API}/session`, INCLUDE);
    await browse('https://acme.localhost/', INCLUDE);
    expect(server.log.at(-1)?.headers.cookieSent).toBe(reaches);
  }
});

test('section 2.2: a cookie ends when it says', async () => {
  const { server, sessionId } = withFetch({ dialect: 'go25' });
  const first = await sessionId();
  server.advance(24 * 3600 * 1000);
  expect(await sessionId()).not.toBe(first);
});

test('rule CR-8: a redirect is opaque when asked to be, refused or followed otherwise', async () => {
  const { control, browse } = withFetch({ dialect: 'go26-latest' });
  const fault = { path: '/session', times: 3, kind: { do: 'redirect', to: '/deployment' } as const };
  control.fault(fault);
  const opaque = await browse(`${API}/session`, INCLUDE);
  expect([opaque.type, opaque.status]).toEqual(['opaqueredirect', 0]);
  await expect(browse(`${API}/session`, { ...INCLUDE, redirect: 'error' })).rejects.toThrow(TypeError);
  const followed = await browse(`${API}/session`, { ...INCLUDE, redirect: 'follow' });
  expect(at(await followed.json(), 'data', 'mode')).toBe('production');
});

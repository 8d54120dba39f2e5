import { expect, test } from 'vitest';
import { API, type BenchOptions, openBench } from './benches/bench';
import { cookieFetch } from './index';

const SITE = 'https://acme.localhost';
const NOTE = '__auth_frontend_acme_localhost';

function visitor(options: BenchOptions) {
  const bench = openBench(options);
  const browse = cookieFetch(bench.server);
  const visit = (url: string, form?: Record<string, string>) =>
    browse(url, {
      credentials: 'include',
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
  const rendered = async (base = SITE) => {
    const text = await (await visit(`${base}/rendered`)).text();
    return [/id="who">([^<]*)</.exec(text)?.[1], text.includes('told before')];
  };
  return { ...bench, visit, rendered };
}

const ADA = { identifier: 'ada@acme.example', password: 'lantern-07' };
const BO = { identifier: 'bo', password: 'granite-31' };

test.each([
  ['go26-latest', SITE],
  ['go25', `${API}/app`],
] as const)(
  'section 2.6, %s: a server-rendered page believes its cookie until that ends, and asks nobody meanwhile',
  async (dialect, base) => {
    const { server, visit, rendered } = visitor({ dialect });
    await visit(`${base}/sign-in`, ADA);
    expect(await rendered(base)).toEqual(['Ada Quell', false]);

    await visit(`${base}/sign-in`, BO);
    expect(await rendered(base)).toEqual(['Ada Quell', true]);
    expect(server.log.at(-1)).toMatchObject({
      path: new URL(`${base}/rendered`).pathname,
      tokenFingerprint: null,
    });

    server.advance(28_000);
    expect(await rendered(base)).toEqual(['bo@acme.example', false]);
  },
);

test('section 2.6: its cookie is for its own host, and for servers alone', async () => {
  const { server, control, ada } = openBench({ dialect: 'go26-latest' });
  const { cookie } = control.createSession([{ userId: ada }]);
  const reply = await server.fetch(new Request(`${SITE}/rendered`, { headers: { cookie } }));
  const line = reply.headers.getSetCookie().find((each) => each.startsWith(NOTE));
  expect(line).toMatch(/^[^;]+; Path=\/; Secure; SameSite=Lax; HttpOnly; Max-Age=27$/);
});

test('nobody is noted where nobody is active', async () => {
  const { rendered, visit } = visitor({ dialect: 'go26-latest' });
  expect(await rendered()).toEqual(['Nobody is signed in', false]);
  await visit(`${SITE}/sign-in`, ADA);
  expect(await rendered()).toEqual(['Ada Quell', false]);
});

import { expect, test } from 'vitest';
import { ALL, at, openBench } from './benches/bench';
import { cookieFetch } from './index';

const SITE = 'https://acme.localhost';
const PORTAL = 'https://accounts.acme.localhost';
const ADA = { identifier: 'ada@acme.example', password: 'lantern-07' };
const BO = { identifier: 'bo', password: 'granite-31' };

function visitor(dialect: (typeof ALL)[number]) {
  const bench = openBench({ dialect, mode: 'staging', portalHost: 'accounts.acme.localhost' });
  const browse = cookieFetch(bench.server);
  const visit = async (url: string, form?: Record<string, string>) => {
    const post = form && { method: 'POST', body: new URLSearchParams(form) };
    const reply = await browse(url, { credentials: 'include', ...post });
    const text = await reply.text();
    const toSignIn = /id="(?:add|sign-in)" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    return { who: /id="who">([^<]*)</.exec(text)?.[1], toSignIn };
  };
  return { ...bench, visit };
}

test.each(ALL)('section 2.3, %s: portal and site hand one session to each other', async (dialect) => {
  const { control, visit } = visitor(dialect);
  expect((await visit(`${SITE}/`)).toSignIn).toBe(`${PORTAL}/sign-in`);

  await visit(`${PORTAL}/sign-in`, ADA);
  const { who, toSignIn } = await visit(`${SITE}/`);
  expect(who).toBe('Ada Quell');
  expect(toSignIn).toContain(`${PORTAL}/sign-in?__dev_session__=`);

  await visit(toSignIn);
  await visit(`${PORTAL}/sign-in`, BO);
  expect((await visit(`${SITE}/`)).who).toBe('bo@acme.example');
  expect(control.sessions()).toHaveLength(1);
});

test.each(ALL)(
  'section 2.3, %s: what rotates on one of the two hosts does not reach the other',
  async (dialect) => {
    const { server, control, visit } = visitor(dialect);
    await visit(`${PORTAL}/sign-in`, ADA);
    const [sessionId = ''] = control.sessions();
    control.expireTokens(sessionId);

    expect((await visit(`${SITE}/`)).who).toBe('Ada Quell');
    server.advance(1_000);
    expect((await visit(`${PORTAL}/`)).who).toBe('Nobody is signed in');
    expect((await visit(`${SITE}/`)).who).toBe('Ada Quell');
  },
);

test('section 6.6: the settings name both hosts', async () => {
  const { send } = visitor('go26-latest');
  const told = (await send('GET', '/deployment')).json;
  expect(at(told, 'data', 'frontend_host')).toBe('accounts.acme.localhost');
  expect(at(told, 'data', 'ui_settings', 'sign_in_page_url')).toBe(`${PORTAL}/sign-in`);
  expect(at(told, 'data', 'ui_settings', 'after_signin_redirect_url')).toBe(`${SITE}/`);
});

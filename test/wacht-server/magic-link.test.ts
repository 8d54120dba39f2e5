import { expect, test } from 'vitest';
import { API, at } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';
import { cookieFetch } from './index';

type Options = Parameters<typeof openFlow>[0];

/** A session that waits for its link, and the call that the link's page makes. */
async function atLink(options: Omit<Options, 'dialect'> = {}) {
  const flow = openFlow({ dialect: 'go26-latest', ...options });
  await flow.signIn({ strategy: 'magic_link', email: 'ada@acme.example' });
  await flow.prepare('magic_link', { redirect_uri: 'https://acme.localhost/notes' });
  const link = flow.lastLink();
  const call = (token?: string, query = link.searchParams.toString()) =>
    flow.send('GET', `/auth/verify-magic-link?${query}`, token === undefined ? {} : { token });
  return { ...flow, link, call };
}

test('section 4.4.7: the mail’s link leads to the portal’s page with token, attempt and redirect', async () => {
  const { link, newest, control } = await atLink();
  expect(`${link.origin}${link.pathname}`).toBe('https://acme.localhost/magic');
  expect(link.searchParams.get('attempt')).toBe(at(await newest(), 'id'));
  expect(link.searchParams.get('redirect_uri')).toBe('https://acme.localhost/notes');
  expect(control.outbox).toMatchObject([{ kind: 'mail', purpose: 'sign-in-link' }]);
});

test('section 4.4.7: opened in the same session it signs in; opened again it is 200', async () => {
  const { call, token, newest, present, ada } = await atLink();
  expect((await call(token)).status).toBe(200);
  expect(present()).toEqual([ada]);
  expect(await newest()).toMatchObject({ completed: true });
  expect((await call(token)).status).toBe(200);
  expect(present()).toEqual([ada]);
});

test('section 4.4.7: the sign-in is made in the session of whoever calls', async () => {
  const { call, control, present, newest, ada } = await atLink();
  const elsewhere = control.createSession([]);
  await call(elsewhere.token);
  expect(present()).toEqual([]);
  expect(control.session(elsewhere.sessionId).signIns).toMatchObject([{ userId: ada }]);
  expect(await newest()).toMatchObject({ completed: true });
});

test('section 4.4.7: with the same-device rule only the attempt’s own session counts', async () => {
  const { call, control, token, present, ada } = await atLink({ settings: { sameDeviceLinks: true } });
  const elsewhere = control.createSession([]);
  expect(told(await call(elsewhere.token))).toMatchObject({ status: 400 });
  expect(control.session(elsewhere.sessionId).signIns).toEqual([]);
  await call(token);
  expect(present()).toEqual([ada]);
});

test('section 4.4.7: a link is good for about 90 seconds, and a wrong one never', async () => {
  const { call, token, link, server, present } = await atLink();
  const wrong = await call(token, `attempt=${link.searchParams.get('attempt')}&token=nonsense`);
  expect(told(wrong)).toMatchObject({ status: 400, message: 'Invalid or expired magic link' });
  expect(told(await call(token, 'attempt=12&token=x'))).toMatchObject({ status: 500 });
  server.advance(90_000);
  expect(told(await call(token))).toMatchObject({ status: 400, message: 'Invalid or expired magic link' });
  expect(present()).toEqual([]);
});

test('section 4.4.2: a link verifies the address, and further steps follow', async () => {
  const flow = openFlow({ dialect: 'go26-latest', settings: { lastName: 'required' } });
  flow.control.addPerson({ email: 'una@acme.example', emailVerified: false });
  await flow.signIn({ strategy: 'magic_link', email: 'una@acme.example' });
  await flow.prepare('magic_link');
  await flow.send('GET', `/auth/verify-magic-link${flow.lastLink().search}`, { token: flow.token });
  expect(await flow.newest()).toMatchObject({
    current_step: 'complete_profile',
    missing_fields: ['last_name'],
  });
});

test.each([
  ['go26-latest', 'https://acme.localhost/magic'],
  ['go26-early', `${API}/app/magic`],
  ['seed', `${API}/app/magic`],
] as const)('the page of a link signs the visitor in by their cookie, %s', async (dialect, address) => {
  const flow = openFlow({ dialect });
  const browse = cookieFetch(flow.server);
  const post = (path: string, form: Record<string, string>) =>
    browse(`${API}${path}`, { method: 'POST', credentials: 'include', body: new URLSearchParams(form) });
  await post('/auth/signin', { strategy: 'magic_link', email: 'ada@acme.example' });
  const session = await (await browse(`${API}/session`, { credentials: 'include' })).json();
  const id = at(session, 'data', 'signin_attempts', 0, 'id');
  await post(
    `/auth/prepare-verification?attempt_identifier=${id}&identifier_type=signin&strategy=magic_link`,
    {},
  );
  const link = flow.lastLink();
  expect(`${link.origin}${link.pathname}`).toBe(address);
  const page = await (await browse(link, { credentials: 'include' })).text();
  expect(page).toContain('You are signed in');
  const again = await (await browse(link, { credentials: 'include' })).text();
  expect(again).toContain('The link was accepted');
  const owner = flow.server.log.at(-1)?.sessionIdAfter ?? '';
  expect(flow.control.session(owner).signIns).toMatchObject([{ userId: flow.ada }]);
});

test('the page of a link says that it is spent', async () => {
  const { server, link } = await atLink();
  server.advance(90_000);
  const page = await server.fetch(new Request(link));
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('This link did not work')]);
});

import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { START } from '../../test/worker/worker';
import { failure } from '../session/failure';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';

const DEVELOPING = { ...DEFAULT_SETTINGS, developer: true };

/** Developer tools are on. */
async function openTools(...[mode, dialect]: (typeof EVERYWHERE)[number]) {
  const fieldnote = await openFieldnote({ mode, dialect, requestsPerMinute: 50 });
  await fieldnote.worker.ask.saveSettings({ settings: DEVELOPING });
  fieldnote.requests();
  return fieldnote;
}

const opened = () => openTools('production', 'go26-latest');

const tokenOf = ({ worker, ids }: Fieldnote, who: keyof Fieldnote['ids'] = 'ada', template = 'default') =>
  worker.ask.sessionToken({ origin: ORIGIN, signInId: ids[who], template });

test.each(EVERYWHERE)('%s, %s: a token of whoever is active is told with what it says', async (...where) => {
  const fieldnote = await openTools(...where);

  const fetched = await tokenOf(fieldnote);

  if (!fetched.ok || fetched.value === 'not-active') throw new Error('expected a token');
  const { token, said, expires, serverTime } = fetched.value;
  expect(decodeJwt(token).sub).toBe(fieldnote.userIds.ada);
  expect(said?.alg).toBe('ES256');
  expect(said?.claims).toContainEqual({ name: 'sub', text: fieldnote.userIds.ada, isText: true });
  expect(serverTime).toBeGreaterThanOrEqual(START);
  expect(Number(expires) - Number(serverTime)).toBe(30_000);
  expect(fieldnote.requests()).toEqual(['GET /session/token']);
});

test('a token is of the template that was named', async () => {
  const fieldnote = await opened();
  fieldnote.app.settings.tokenTemplates = { billing: { life: 300, metadata: { plan: 'team' } } };

  const fetched = await tokenOf(fieldnote, 'ada', 'billing');

  expect(fetched).toMatchObject({ ok: true, value: { said: { claims: expect.any(Array) } } });
  expect(JSON.stringify(fetched)).toContain('{\\"plan\\":\\"team\\"}');
  expect(await tokenOf(fieldnote, 'ada', 'none')).toMatchObject({
    problem: { status: 404, message: 'Template not found' },
  });
});

const unsigned = (payload: string) => `${encoded('{"alg":"ES256"}')}.${encoded(payload)}.${'s'.repeat(86)}`;
const encoded = (text: string) => Buffer.from(text).toString('base64url');

test.each([
  ['without an end', '{"sub":"ada"}', { name: 'sub', text: 'ada', isText: true }],
  ['of 100 kB', `{"a":"${'x'.repeat(100_000)}"}`, { name: 'a', text: 'x'.repeat(100_000), isText: true }],
  ['with an end that is a text', '{"exp":"soon"}', { name: 'exp', text: 'soon', isText: true }],
  ['with an end that is a list', '{"exp":[null,{}]}', { name: 'exp', text: '[null,{}]', isText: false }],
  ['with an end that is false', '{"exp":false}', { name: 'exp', text: 'false', isText: false }],
  ['with an end beyond all calendars', '{"exp":1e300}', { name: 'exp', text: '1e+300', isText: false }],
  ['about an object', '{"sub":{"id":7}}', { name: 'sub', text: '{"id":7}', isText: false }],
  ['about nobody', '{"sub":null}', { name: 'sub', text: 'null', isText: false }],
])('a token %s comes as it is', async (_, payload, claim) => {
  const fieldnote = await opened();
  const token = unsigned(payload);
  const body = JSON.stringify({ status: 200, data: { token, expires: 'never' } });
  fieldnote.app.fault({ path: '/session/token', kind: { do: 'body', body } });

  expect(await tokenOf(fieldnote)).toMatchObject({
    ok: true,
    value: { token, expires: null, said: { claims: [claim] } },
  });
});

test('nothing is fetched for whoever is not active, and nobody is switched to', async () => {
  const fieldnote = await opened();

  expect(await tokenOf(fieldnote, 'mina')).toEqual({ ok: true, value: 'not-active' });

  expect(fieldnote.requests()).toEqual([]);
  expect(fieldnote.truth()).toBe(fieldnote.ids.ada);
});

test('a switch that was under way goes first: then the other one is active', async () => {
  const fieldnote = await opened();
  const hold = fieldnote.app.hold('/session/switch-sign-in');
  const switching = fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.mina });
  await hold.reached;
  const fetching = tokenOf(fieldnote, 'ada');
  hold.release();
  await switching;

  expect(await fetching).toEqual({ ok: true, value: 'not-active' });
});

test('no token is kept, and none is news', async () => {
  const fieldnote = await openTools('staging', 'go26-latest');
  const fetched = await tokenOf(fieldnote);
  await fieldnote.worker.ask.inspectSession({ origin: ORIGIN });
  const lines = await fieldnote.worker.ask.requests({ origin: ORIGIN });

  if (!fetched.ok || fetched.value === 'not-active') throw new Error('expected a token');
  const [, payload = '', signature = ''] = fetched.value.token.split('.');
  const elsewhere = JSON.stringify([
    [...fieldnote.browser.durable.records],
    fieldnote.worker.news,
    lines,
    await fieldnote.worker.ask.backup({}),
  ]);
  expect(elsewhere).not.toContain(payload);
  expect(elsewhere).not.toContain(signature);
});

test('the keys are those that the app publishes, asked for without any session', async () => {
  const fieldnote = await opened();

  const keys = await fieldnote.worker.ask.publicKeys({ origin: ORIGIN });

  expect(keys).toMatchObject({ ok: true, value: [{ kty: 'EC', crv: 'P-256', alg: 'ES256' }] });
  expect(fieldnote.server.log.at(-1)).toMatchObject({
    path: '/.well-known/jwks.json',
    sessionIdBefore: null,
  });
});

test.each([
  ['broken', { do: 'body', body: '{"keys":' }, 'parse'],
  ['a page', { do: 'body', body: '<h1>Hello</h1>', contentType: 'text/html' }, 'parse'],
  ['no set', { do: 'body', body: '{"keys":"none"}' }, 'parse'],
  ['too long', { do: 'flood', bytes: 9 * 1024 * 1024 }, 'too-large'],
  ['elsewhere', { do: 'redirect', to: 'https://evil.example/jwks.json' }, 'redirected'],
  ['not there', { do: 'drop', when: 'before' }, 'network'],
] as const)('keys that are %s are told to be so', async (_, kind, problem) => {
  const fieldnote = await opened();
  fieldnote.app.fault({ path: '/.well-known/jwks.json', kind });

  expect(await fieldnote.worker.ask.publicKeys({ origin: ORIGIN })).toMatchObject({
    ok: false,
    problem: { kind: problem },
  });
});

test.each(EVERYWHERE)('%s, %s: the session is told twice, without what is secret', async (...where) => {
  const fieldnote = await openTools(...where);

  const inspected = await fieldnote.worker.ask.inspectSession({ origin: ORIGIN });

  if (!inspected.ok) throw new Error('expected the session');
  const { understood, raw } = inspected.value;
  expect(JSON.parse(understood ?? '')).toMatchObject({
    id: fieldnote.sessionId,
    activeId: fieldnote.ids.ada,
    accounts: expect.any(Array),
  });
  expect(raw).toContain(fieldnote.sessionId);
  expect(raw).toContain('signins');
  expect(raw).not.toMatch(/[\w-]+\.[\w-]+\.[\w-]{40,}/);
});

test('a reply that is no session is shown, and told not to be understood', async () => {
  const fieldnote = await opened();
  fieldnote.app.fault({ path: '/session', kind: { do: 'body', body: '{"data":{"token":"canary"}}' } });

  expect(await fieldnote.worker.ask.inspectSession({ origin: ORIGIN })).toEqual({
    ok: true,
    value: { understood: null, raw: '{\n  "data": {\n    "token": "•••"\n  }\n}' },
  });
});

test('requests tell why a switch failed, newest first, without a query', async () => {
  const fieldnote = await openTools('staging', 'go26-latest');
  const { worker, ids, app } = fieldnote;
  const body = JSON.stringify({ status: 403, errors: [{ code: 'MFA_REQUIRED', message: 'for ada@a.co' }] });
  app.fault({ path: '/session/switch-sign-in', kind: { do: 'status', status: 403, body } });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

  const told = await worker.ask.requests({ origin: ORIGIN });

  if (!told.ok) throw new Error('expected requests');
  expect(told.value).toContainEqual({
    at: expect.any(Number),
    method: 'POST',
    path: '/session/switch-sign-in',
    took: expect.any(Number),
    status: 403,
    problem: 'http',
    code: 'MFA_REQUIRED',
  });
  expect(JSON.stringify(told.value)).not.toMatch(/ada@a\.co|__dev_session__|\?/);
  expect(told.value.map(({ at }) => at)).toEqual(told.value.map(({ at }) => at).toSorted((a, b) => b - a));
});

test('the last fifty are told, and none of an earlier worker', async () => {
  const fieldnote = await opened();
  for (let times = 0; times < 60; times += 1) await fieldnote.worker.ask.publicKeys({ origin: ORIGIN });

  const told = await fieldnote.worker.ask.requests({ origin: ORIGIN });
  expect(told.ok && told.value.map(({ path }) => path)).toEqual(Array(50).fill('/.well-known/jwks.json'));

  const next = fieldnote.browser.startWorker();
  expect(await next.ask.requests({ origin: ORIGIN })).toEqual({ ok: true, value: [] });
});

test('with developer tools off nothing of it is answered, and nothing asked', async () => {
  const fieldnote = await openFieldnote();
  const { worker, requests } = fieldnote;
  requests();
  const off = { ok: false, problem: failure('aborted') };

  expect(await tokenOf(fieldnote)).toEqual(off);
  expect(await worker.ask.publicKeys({ origin: ORIGIN })).toEqual(off);
  expect(await worker.ask.inspectSession({ origin: ORIGIN })).toEqual(off);
  expect(await worker.ask.requests({ origin: ORIGIN })).toEqual(off);
  expect(requests()).toEqual([]);
});

test('a pause that the server asks for is kept by everybody', async () => {
  const fieldnote = await opened();
  const headers = { 'retry-after': '20' };
  fieldnote.app.fault({ path: '/session/token', kind: { do: 'status', status: 429, headers } });
  expect(await tokenOf(fieldnote)).toMatchObject({ problem: { status: 429 } });
  fieldnote.requests();

  expect(await tokenOf(fieldnote)).toMatchObject({ problem: { kind: 'paused' } });
  expect(fieldnote.requests()).toEqual([]);
});

test('of more tokens than the server gives in a minute it is told when there are some again', async () => {
  const fieldnote = await opened();
  for (let times = 0; times < 10; times += 1) expect(await tokenOf(fieldnote)).toMatchObject({ ok: true });

  const refused = await tokenOf(fieldnote);

  if (refused.ok) throw new Error('expected a refusal');
  expect(refused.problem).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  await fieldnote.browser.clock.advance(refused.problem.retryAfterMs ?? 0);
  expect(await tokenOf(fieldnote)).toMatchObject({ ok: true });
});

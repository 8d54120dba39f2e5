import { expect, test } from 'vitest';
import { type BenchOptions, openBoth } from './benches/bench';

function withBoth(options: BenchOptions = { dialect: 'go26-latest' }) {
  const bench = openBoth(options);
  const switchToBo = () => bench.send('POST', `${PATH}?sign_in_id=${bench.boSignIn}`, bench);
  const active = () => bench.control.session(bench.sessionId).activeSignInId;
  return { ...bench, switchToBo, active };
}

const PATH = '/session/switch-sign-in';

test.each([
  ['before', false],
  ['after', true],
] as const)('a connection cut %s applying rejects with a TypeError; applied: %s', async (when, applied) => {
  const { server, control, switchToBo, active, adaSignIn, boSignIn } = withBoth();
  control.fault({ path: PATH, kind: { do: 'drop', when } });
  await expect(switchToBo()).rejects.toThrow(TypeError);
  expect(active()).toBe(applied ? boSignIn : adaSignIn);
  expect(server.log.at(-1)).toMatchObject({ status: null, applied });
});

test('a status is answered without applying, with its own body and headers', async () => {
  const { server, control, switchToBo, active, adaSignIn } = withBoth();
  const headers = { 'retry-after': '30' };
  control.fault({ path: PATH, kind: { do: 'status', status: 502, body: '<h1>Bad gateway</h1>', headers } });
  const reply = await switchToBo();
  expect([reply.status, reply.text, reply.token]).toEqual([502, '<h1>Bad gateway</h1>', null]);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'retry-after': '30',
    'content-type': 'text/html',
  });
  expect([active(), server.log.at(-1)?.applied]).toEqual([adaSignIn, false]);
});

test('a body replaces that of an applied request and keeps its token', async () => {
  const { control, switchToBo, active, boSignIn, token } = withBoth();
  control.fault({ path: PATH, kind: { do: 'body', body: '{"status":200,"da' } });
  const request = switchToBo();
  await expect(request).rejects.toThrow(SyntaxError);
  control.fault({ path: PATH, kind: { do: 'body', body: 'x', contentType: 'text/plain' } });
  const reply = await switchToBo();
  expect([reply.status, reply.text, reply.token, active()]).toEqual([200, 'x', token, boSignIn]);
});

test('a lie shows the wished state and changes nothing', async () => {
  const { server, control, switchToBo, active, adaSignIn, boSignIn } = withBoth();
  control.fault({ path: PATH, kind: { do: 'lie' } });
  expect((await switchToBo()).json).toMatchObject({ data: { active_signin_id: boSignIn } });
  expect([active(), server.log.at(-1)?.applied]).toEqual([adaSignIn, false]);
});

test('a held reply has been applied and leaves when it is released', async () => {
  const { server, control, switchToBo, active, boSignIn } = withBoth();
  const hold = control.hold(PATH, 'POST');
  const request = switchToBo();
  await hold.reached;
  expect([active(), server.log.at(-1)?.status]).toEqual([boSignIn, null]);
  hold.release();
  expect((await request).status).toBe(200);
  expect(server.log.at(-1)?.status).toBe(200);
});

test('clearing faults releases what is held and drops what is queued', async () => {
  const { control, switchToBo, send, token } = withBoth();
  control.fault({ path: PATH, kind: { do: 'hold' } });
  control.fault({ path: '/session', kind: { do: 'status', status: 500 } });
  const request = switchToBo();
  control.clearFaults();
  expect((await request).status).toBe(200);
  expect((await send('GET', '/session', { token })).status).toBe(200);
});

test('a delayed reply has been applied before it waits', async () => {
  const { control, switchToBo, active, boSignIn } = withBoth();
  control.fault({ path: PATH, kind: { do: 'delay', ms: 1 } });
  expect((await switchToBo()).status).toBe(200);
  expect(active()).toBe(boSignIn);
});

test('a redirect is answered without applying', async () => {
  const { control, switchToBo, active, adaSignIn } = withBoth();
  control.fault({ path: PATH, kind: { do: 'redirect', to: 'https://portal.example/' } });
  const reply = await switchToBo();
  expect([reply.status, reply.headers.get('location'), active()]).toEqual([
    302,
    'https://portal.example/',
    adaSignIn,
  ]);
});

test('rule TR-5: numeric ids are exact', async () => {
  const { control, send, token, sessionId, boSignIn, bo } = withBoth();
  control.fault({ path: '/session', kind: { do: 'numeric-ids' } });
  const { text } = await send('GET', '/session', { token });
  expect(text).toContain(`{"id":${sessionId},`);
  expect(text).toContain(`{"id":${boSignIn},`);
  expect(text).toContain(`"user_id":${bo},`);
});

test('section 2.7: a lost session is answered with a new empty one, and a token for it', async () => {
  for (const dialect of ['go25', 'go26-latest'] as const) {
    const { control, send, token, sessionId } = withBoth({ dialect });
    control.fault({ path: '/session', kind: { do: 'lose-session' } });
    const reply = await send('GET', '/session', { token });
    expect([reply.status, reply.text.includes(sessionId)]).toEqual([200, false]);
    expect(reply.token).not.toBe(token);
  }
});

test('a fault strikes its method only and as many times as it says, in the order queued', async () => {
  const { control, send, token } = withBoth();
  const fault = { path: '/session', method: 'GET' };
  control.fault({ ...fault, times: 2, kind: { do: 'status', status: 503 } });
  control.fault({ ...fault, kind: { do: 'status', status: 504 } });
  const statuses = [(await send('POST', '/session', { token })).status];
  for (let sent = 0; sent < 4; sent += 1) statuses.push((await send('GET', '/session', { token })).status);
  expect(statuses).toEqual([405, 503, 503, 504, 200]);
});

test('a request aborted before it was sent never arrives', async () => {
  const { server } = withBoth();
  const request = new Request('https://frontend.acme.localhost/session', { signal: AbortSignal.abort() });
  await expect(server.fetch(request)).rejects.toThrow('aborted');
  expect(server.log).toEqual([]);
});

test('an aborted request rejects at once with the reason, although it has been applied', async () => {
  const { server, control, cookie, boSignIn, active } = withBoth();
  const hold = control.hold(PATH);
  const abort = new AbortController();
  const url = `https://frontend.acme.localhost${PATH}?sign_in_id=${boSignIn}`;
  const reply = server.fetch(new Request(url, { method: 'POST', headers: { cookie }, signal: abort.signal }));
  await hold.reached;
  abort.abort(new DOMException('too long', 'TimeoutError'));
  await expect(reply).rejects.toThrow('too long');
  expect(active()).toBe(boSignIn);
});

test('rule CR-5: a reply can come without its token, although the server has rotated it', async () => {
  for (const mode of ['production', 'staging'] as const) {
    const { control, send, token, sessionId } = withBoth({ dialect: 'go26-latest', mode });
    control.expireTokens(sessionId);
    control.fault({ path: '/session', kind: { do: 'lose-token' } });
    const reply = await send('GET', '/session', { token });
    expect([reply.status, reply.token, reply.text.includes(sessionId)]).toEqual([200, null, true]);
  }
});

test('what lingers is cut off at once and takes effect when it is released', async () => {
  const { control, switchToBo, active, adaSignIn, boSignIn } = withBoth();
  const linger = control.linger(PATH, 'POST');
  await expect(switchToBo()).rejects.toThrow('Failed to fetch');
  expect(active()).toBe(adaSignIn);
  linger.release();
  await expect.poll(active).toBe(boSignIn);
});

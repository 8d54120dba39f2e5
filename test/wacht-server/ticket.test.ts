import { expect, test } from 'vitest';
import { ALL, at, NOON, openBoth } from './benches/bench';
import { told } from './benches/flow-bench';
import { SIGNING_SECRET } from './routes/ticket';

const bench = (dialect: (typeof ALL)[number]) => {
  const opened = openBoth({ dialect });
  const eve = opened.control.addPerson({ email: 'eve@acme.example', emailVerified: false });
  const exchange = (ticket: string) =>
    opened.send('GET', `/session/ticket/exchange?ticket=${ticket}`, { token: opened.token });
  return { ...opened, eve, exchange };
};

test.each(ALL)(
  'section 4.1.7, %s: an impersonation signs in, is active and says what it is',
  async (dialect) => {
    const { control, send, eve, exchange, token, sessionId } = bench(dialect);
    expect((await exchange(control.ticket({ userId: eve }))).status).toBe(200);
    const truth = control.session(sessionId);
    expect(truth.signIns[0]).toEqual({ id: truth.activeSignInId, userId: eve });
    const { json } = await send('GET', '/session', { token });
    expect(at(json, 'data', 'signin_attempts')).toMatchObject([
      { method: 'impersonation', completed: true, user_id: eve },
    ]);
  },
);

test('section 4.1.7: it lives 1200 seconds', async () => {
  const { control, server, send, eve, exchange, token, sessionId } = bench('go26-latest');
  await exchange(control.ticket({ userId: eve }));
  const { json } = await send('GET', '/session', { token });
  expect(Date.parse(String(at(json, 'data', 'active_signin', 'expires_at')))).toBe(NOON + 1_200_000);
  server.advance(1_200_000);
  expect(control.session(sessionId).signIns).toHaveLength(2);
});

test.each(ALL)('section 4.1.7, %s: the reply in this build’s shape', async (dialect) => {
  const { control, eve, exchange } = bench(dialect);
  const { json } = await exchange(control.ticket({ userId: eve }));
  const isBare = dialect === 'go25';
  const told = isBare ? json : at(json, 'data');
  expect(told).toMatchObject({ success: true, message: expect.any(String), session_id: expect.anything() });
  expect(at(told, 'context_group')).toBe(isBare ? 'impersonation' : undefined);
  expect(at(told, 'session', 'signins', 'length')).toBe(isBare ? undefined : 3);
});

test('section 4.1.7: a ticket counts once, and not too late', async () => {
  const { control, server, bo, eve, exchange, sessionId } = bench('go26-latest');
  const [good, late, old] = [{}, {}, { expired: true }].map((more) =>
    control.ticket({ userId: eve, ...more }),
  );
  const REFUSED = { status: 401, message: 'Invalid or expired ticket', code: undefined };
  await exchange(good ?? '');
  for (const ticket of [good, old, 'nonsense', ''])
    expect(told(await exchange(ticket ?? ''))).toEqual(REFUSED);
  server.advance(600_000);
  expect(told(await exchange(late ?? ''))).toEqual(REFUSED);
  expect(control.session(sessionId).signIns.map(({ userId }) => userId)).toEqual([
    eve,
    bo,
    expect.anything(),
  ]);
});

test('section 4.1.7: for who is signed in already it is refused and stays good', async () => {
  const { control, bo, boSignIn, exchange, sessionId } = bench('go26-latest');
  const ticket = control.ticket({ userId: bo });
  expect(told(await exchange(ticket))).toMatchObject({ status: 400, code: 'USER_ALREADY_SIGNED_IN' });
  control.signOut(sessionId, boSignIn);
  expect((await exchange(ticket)).status).toBe(200);
});

test.each([
  ['agent', 'agents'],
  ['webhook', 'webhook_app'],
  ['api_auth', 'api_auth_app'],
] as const)('section 4.1.7: a ticket of kind %s signs nobody in', async (kind, field) => {
  const { control, eve, exchange, sessionId } = bench('go26-latest');
  const reply = await exchange(control.ticket({ userId: eve, kind }));
  expect(at(reply.json, 'data')).toMatchObject({
    success: true,
    [field]: expect.anything(),
    actor: expect.anything(),
  });
  expect(reply.text.includes(SIGNING_SECRET)).toBe(kind === 'webhook');
  expect(control.session(sessionId).signIns).toHaveLength(2);
});

test('a ticket is withheld in the log', async () => {
  const { control, server, eve, exchange } = bench('go26-latest');
  await exchange(control.ticket({ userId: eve }));
  expect(server.log.at(-1)?.query).toEqual({ ticket: '(withheld)' });
});

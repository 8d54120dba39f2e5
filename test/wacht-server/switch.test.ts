import { expect, test } from 'vitest';
import { ALL, at, openBoth, SILENT } from './benches/bench';

test.each(ALL)(
  'section 4.1.2, %s: a switch moves the pointer, changes no token and shows the new state',
  async (dialect) => {
    const { send, control, token, sessionId, boSignIn } = openBoth({ dialect });
    const reply = await send('POST', `/session/switch-sign-in?sign_in_id=${boSignIn}`, { token });
    const session = dialect === 'seed' ? reply.json : at(reply.json, 'data');
    expect([reply.status, at(session, 'id'), at(session, 'active_signin', 'id')]).toEqual([
      200,
      sessionId,
      boSignIn,
    ]);
    expect(control.session(sessionId).activeSignInId).toBe(boSignIn);
    expect(reply.token ?? token).toBe(token);
  },
);

test('section 3.1: switch-sign-in answers bare in the seed and enveloped elsewhere', async () => {
  for (const dialect of ALL) {
    const { send, token, boSignIn } = openBoth({ dialect });
    const { json } = await send('POST', `/session/switch-sign-in?sign_in_id=${boSignIn}`, { token });
    expect(Object.hasOwn(Object(json), 'data')).toBe(dialect !== 'seed');
  }
});

test.each(ALL)(
  'section 3.2 E3, %s: a switch to no number, a user id, a foreign or an expired sign-in',
  async (dialect) => {
    const { send, control, ada, bo, token, sessionId, adaSignIn, boSignIn } = openBoth({ dialect });
    const foreign = control.createSession([{ userId: bo }]).signInIds[0];
    control.expireSignIn(sessionId, boSignIn);
    for (const id of ['abc', ada, foreign, boSignIn]) {
      const reply = await send('POST', `/session/switch-sign-in?sign_in_id=${id}`, { token });
      expect([reply.status, reply.json]).toMatchObject([400, SILENT]);
    }
    expect(control.session(sessionId).activeSignInId).toBe(adaSignIn);
  },
);

test.each([
  ['seed', 200],
  ['go25', 400],
  ['go26-early', 400],
  ['go26-latest', 400],
] as const)(
  'seed 004, %s: a switch that names nobody is answered with %i and changes nothing',
  async (dialect, status) => {
    const { send, control, token, sessionId, adaSignIn } = openBoth({ dialect });
    const reply = await send('POST', '/session/switch-sign-in', { token });
    expect(reply.status).toBe(status);
    expect(control.session(sessionId).activeSignInId).toBe(adaSignIn);
  },
);

test('section 4.1.2: an id in a form body is not read', async () => {
  const { send, token, boSignIn } = openBoth({ dialect: 'go26-latest' });
  const reply = await send('POST', '/session/switch-sign-in', { token, form: { sign_in_id: boSignIn } });
  expect(reply.status).toBe(400);
});

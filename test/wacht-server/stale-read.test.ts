import { expect, test } from 'vitest';
import { ALL, at, openBoth } from './benches/bench';

test.each(ALL)(
  'section 2.10, %s: with two instances a read after a write is old for at most 5 s',
  async (dialect) => {
    const { server, send, control, token, adaSignIn, boSignIn } = openBoth({ dialect });
    const active = async () =>
      at((await send('GET', '/session', { token })).json, 'data', 'active_signin', 'id');
    control.staleReads(true);
    await send('POST', `/session/switch-sign-in?sign_in_id=${boSignIn}`, { token });
    expect(await active()).toBe(adaSignIn);
    server.advance(4999);
    expect(await active()).toBe(adaSignIn);
    server.advance(1);
    expect(await active()).toBe(boSignIn);
  },
);

test('section 2.10: a second write does not make the old copy live longer', async () => {
  const { server, send, control, token, sessionId, adaSignIn, boSignIn } = openBoth({
    dialect: 'go26-latest',
  });
  control.staleReads(true);
  control.switchTo(sessionId, boSignIn);
  server.advance(4000);
  control.switchTo(sessionId, adaSignIn);
  control.switchTo(sessionId, boSignIn);
  server.advance(1000);
  const { json } = await send('GET', '/session', { token });
  expect(json).toMatchObject({ data: { active_signin_id: boSignIn } });
});

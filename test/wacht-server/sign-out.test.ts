import { expect, test } from 'vitest';
import { ALL, at, GO26, idsIn, openBoth, SILENT } from './benches/bench';

test.each(ALL)(
  'section 4.1.3, %s: signing one out answers with the session as it was before',
  async (dialect) => {
    const { send, control, token, sessionId, adaSignIn, boSignIn } = openBoth({ dialect });
    const { json } = await send('POST', `/session/sign-out?sign_in_id=${boSignIn}`, { token });
    expect(idsIn(json)).toEqual([boSignIn, adaSignIn]);
    expect(control.session(sessionId).signIns.map(({ id }) => id)).toEqual([adaSignIn]);
  },
);

test.each(GO26)(
  'section 4.1.3, %s: the pointer is cleared even when another one signed out',
  async (dialect) => {
    const { send, control, token, sessionId, boSignIn } = openBoth({ dialect });
    await send('POST', `/session/sign-out?sign_in_id=${boSignIn}`, { token });
    expect(control.session(sessionId).activeSignInId).toBeNull();
    expect((await send('GET', '/session', { token })).json).toMatchObject({
      data: { active_signin_id: null },
    });
  },
);

test('section 4.1.3, go25: the pointer stays, on a deleted sign-in too', async () => {
  const { send, token, adaSignIn, boSignIn } = openBoth({ dialect: 'go25' });
  await send('POST', `/session/sign-out?sign_in_id=${boSignIn}`, { token });
  expect((await send('GET', '/session', { token })).text).toContain(`"active_signin_id":${adaSignIn},`);
  await send('POST', `/session/sign-out?sign_in_id=${adaSignIn}`, { token });
  const { text, json } = await send('GET', '/session', { token });
  expect(text).toContain(`"active_signin_id":${adaSignIn}`);
  expect(at(json, 'data')).not.toHaveProperty('active_signin');
});

test.each(ALL)(
  'section 4.1.3, %s: signing out all empties the session, which lives on with its token',
  async (dialect) => {
    const { send, control, token, sessionId } = openBoth({ dialect });
    const { status } = await send('POST', '/session/sign-out', { token });
    expect([status, control.session(sessionId)]).toEqual([200, { activeSignInId: null, signIns: [] }]);
    const { json } = await send('GET', '/session', { token });
    expect([at(json, 'data', 'id'), idsIn(json)]).toEqual([sessionId, []]);
  },
);

test.each(ALL)(
  'section 4.1.3, %s: signing out somebody who is not there is a silent 400',
  async (dialect) => {
    const { send, token, adaSignIn } = openBoth({ dialect });
    await send('POST', `/session/sign-out?sign_in_id=${adaSignIn}`, { token });
    const again = await send('POST', `/session/sign-out?sign_in_id=${adaSignIn}`, { token });
    expect([again.status, again.json]).toMatchObject([400, SILENT]);
  },
);

test('section 4.1.3: an empty sign_in_id means all', async () => {
  const { send, control, token, sessionId } = openBoth({ dialect: 'go26-latest' });
  await send('POST', '/session/sign-out?sign_in_id=', { token });
  expect(control.session(sessionId).signIns).toEqual([]);
});

import { expect, test } from 'vitest';
import { enveloped, scripted } from '../../test/flows/scripted';

const TICKET = 'tk/once+only';
const whole = {
  success: true,
  message: 'Ticket exchanged',
  session_id: '7',
  actor: { id: '3' },
  session: { id: '7', signins: [{ id: '9' }], active_signin_id: '9' },
};
const exchange = (reply: { status?: number; body?: unknown }) =>
  scripted(reply).client.exchangeTicket(TICKET);

test('a ticket is sent once, however it fails, and never from a cache', async () => {
  for (const status of [200, 401, 404, 405, 429, 500, 503]) {
    const { client, requests, inits } = scripted({ status });
    await client.exchangeTicket(` ${TICKET}\n`);
    expect(requests).toEqual(['GET /session/ticket/exchange?ticket=tk%2Fonce%2Bonly']);
    expect(inits).toMatchObject([{ method: 'GET', cache: 'no-store', body: null }]);
  }
});

test('two tickets at a time are two requests', async () => {
  const { client, requests } = scripted();
  await Promise.all([client.exchangeTicket('a'), client.exchangeTicket('a'), client.session()]);
  expect(requests).toHaveLength(3);
});

test.each([
  ['bare', whole],
  ['enveloped', enveloped(whole)],
])('the account it brings, %s', async (_, body) => {
  expect(await exchange({ body })).toMatchObject({
    ok: true,
    value: { sessionId: '7', value: { id: '7', activeId: '9', accounts: [{ signInId: '9' }] } },
  });
});

test.each([
  ['a ticket of another kind', enveloped({ success: true, api_auth_app: {} })],
  ['an older server', { success: true, context_group: 'x' }],
  ['an empty reply', ''],
])('%s brings no session', async (_, body) => {
  expect(await exchange({ body })).toMatchObject({ ok: true, value: { value: null } });
});

test('a secret that comes along is never read', async () => {
  const webhook_app = { id: '1', signing_secret: 'whsec_hidden' };
  for (const body of [enveloped({ ...whole, webhook_app }), { success: true, webhook_app }]) {
    const answer = await exchange({ body });
    expect(answer.ok).toBe(true);
    expect(JSON.stringify(answer)).not.toMatch(/whsec_hidden|webhook/);
  }
});

test('a refusal says what it is and not the ticket', async () => {
  const replies = [
    { status: 401, body: { status: 401, message: 'Invalid or expired ticket' } },
    { status: 400, body: { errors: [{ code: 'USER_ALREADY_SIGNED_IN' }] } },
    { status: 502, body: `<html>${TICKET}</html>` },
    { status: 200, body: `{"ticket":"${TICKET}"` },
  ];
  for (const reply of replies) {
    const failed = await exchange(reply);
    expect(failed).toMatchObject({ ok: false });
    expect(JSON.stringify(failed)).not.toContain(TICKET);
  }
});

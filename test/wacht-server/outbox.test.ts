import { expect, test } from 'vitest';
import { ALL, API, NOON } from './benches/bench';
import { openFlow } from './benches/flow-bench';

const OUTBOX = 'https://acme.localhost/outbox';

test.each(ALL)('the outbox is a page and JSON on the site host, %s', async (dialect) => {
  const { server, control, send } = openFlow({ dialect });
  control.addPerson({ firstName: 'Tova', email: 't@acme.example', secondFactors: { authenticator: true } });
  await send('POST', '/auth/forgot-password', { form: { email: 'ada@acme.example' } });
  server.advance(61_000);
  await send('POST', '/auth/forgot-password', { form: { email: 'bo@acme.example' } });
  const page = await (await server.fetch(new Request(OUTBOX))).text();
  const codes = control.outbox.map(({ code }) => code ?? '');
  expect(page.indexOf(codes[1] ?? 'none')).toBeLessThan(page.indexOf(codes[0] ?? 'none'));
  expect(page).toContain('1 min ago');
  expect(page).toContain('Tova');
  const json: unknown = await (await server.fetch(new Request(`${OUTBOX}.json`))).json();
  expect(json).toEqual(control.outbox);
  expect(json).toMatchObject([
    { at: NOON, kind: 'mail', to: 'ada@acme.example', purpose: 'password-reset', code: codes[0] },
    { to: 'bo@acme.example' },
  ]);
});

test('the outbox links to a magic link, and shows what an authenticator shows', async () => {
  const { server, control, signIn, prepare } = openFlow({ dialect: 'go26-latest' });
  const tova = control.addPerson({ firstName: 'Tova', secondFactors: { authenticator: true } });
  await signIn({ strategy: 'magic_link', email: 'ada@acme.example' });
  await prepare('magic_link');
  const page = await (await server.fetch(new Request(OUTBOX))).text();
  expect(page).toContain(`href="${control.outbox[0]?.link?.replaceAll('&', '&amp;')}"`);
  expect(page).toContain(control.totp(tova));
});

test.each(ALL)('the outbox is never on the API host, %s', async (dialect) => {
  const { server } = openFlow({ dialect });
  for (const path of ['/outbox', '/outbox.json', '/app/outbox', '/app/outbox.json']) {
    expect((await server.fetch(new Request(`${API}${path}`))).status).toBe(404);
  }
});

test('reading the outbox makes no session', async () => {
  const { server, control } = openFlow({ dialect: 'go26-latest' });
  const before = control.sessions();
  await server.fetch(new Request(OUTBOX));
  expect(control.sessions()).toEqual(before);
});

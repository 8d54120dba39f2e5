import { expect, test } from 'vitest';
import { cookieFetch, createWachtServer, DEMO, openElsewhere, seedDemo } from '../index';

test('the demo’s start page lists its people with their passwords and signs them all in', async () => {
  const server = createWachtServer(DEMO);
  seedDemo(server);
  const browse = cookieFetch(server);
  const start = 'https://fieldnote.localhost/start';
  const text = await (await browse(start, { credentials: 'include' })).text();
  for (const shown of ['Théo Lamarque', 'mina.okafor@tidewell.io', 'lantern-07'])
    expect(text).toContain(shown);
  const home = await browse(start, { credentials: 'include', method: 'POST' });
  expect(await home.text()).toContain('<h1 id="who">Ada Quell</h1>');
});

test('the demo’s staging app has people in every new session', async () => {
  const server = createWachtServer(DEMO);
  seedDemo(server);
  const reply = await server.fetch(new Request('https://frontend.orrery.localhost/session'));
  const orrery = server.deployment('frontend.orrery.localhost');
  expect(orrery.session(orrery.sessions()[0] ?? '').signIns).toHaveLength(3);
  expect(reply.headers.get('x-development-session')).toMatch(/^ey/);
});

test('the demo has people for every way of signing in, left out of “Sign everybody in”', async () => {
  const server = createWachtServer(DEMO);
  const { 'frontend.fieldnote.localhost': people = {} } = seedDemo(server);
  const fieldnote = server.deployment('frontend.fieldnote.localhost');
  const page = await (await server.fetch(new Request('https://fieldnote.localhost/start'))).text();
  const shown = ['juniper-63', 'QK7M-2TXA', 'saffron-81', 'walnut-17', '+436769876543', 'inv_'];
  for (const text of [...shown, 'href="https://fieldnote.localhost/outbox"']) expect(page).toContain(text);
  expect(fieldnote.totp(people['noor@fieldnote.example'] ?? '')).toMatch(/^\d{6}$/);
  await server.fetch(new Request('https://fieldnote.localhost/start', { method: 'POST' }));
  expect(fieldnote.session(fieldnote.sessions()[0] ?? '').signIns).toHaveLength(5);
});

test.each([
  ['noor', 'juniper-63', 'verify_second_factor'],
  ['felix', 'cobalt-29', 'verify_second_factor'],
  ['ines', 'saffron-81', 'verify_email'],
  ['sol', 'walnut-17', 'complete_profile'],
])('the demo’s %s is led to another step', async (name, password, step) => {
  const server = createWachtServer(DEMO);
  seedDemo(server);
  const body = new URLSearchParams({ strategy: 'plain_email', email: `${name}@fieldnote.example`, password });
  const request = new Request('https://frontend.fieldnote.localhost/auth/signin', { method: 'POST', body });
  expect(await (await server.fetch(request)).text()).toContain(`"current_step":"${step}"`);
});

test('the demo’s start page makes a ticket for somebody who is not signed in, which works once', async () => {
  const server = createWachtServer(DEMO);
  seedDemo(server);
  const browse = cookieFetch(server);
  const site = 'https://fieldnote.localhost';
  await browse(`${site}/start`, { credentials: 'include', method: 'POST' });
  const start = await (await browse(`${site}/start`, { credentials: 'include' })).text();
  expect(start).toContain('Make a ticket for Noor Haddad');
  const body = new URLSearchParams({ user_id: /name="user_id" value="(\d+)"/.exec(start)?.[1] ?? '' });
  const made = await browse(`${site}/start/ticket`, { credentials: 'include', method: 'POST', body });
  const ticket = /id="ticket">([^<]+)</.exec(await made.text())?.[1] ?? '';
  const used = await (await browse(`${site}/?ticket=${ticket}`, { credentials: 'include' })).text();
  expect(used).toContain('You act as Noor Haddad');
});

test('the demo can turn every way of signing in elsewhere on, and says so', async () => {
  const server = createWachtServer(DEMO);
  seedDemo(server);
  const page = async () => (await server.fetch(new Request('https://fieldnote.localhost/start'))).text();
  expect(await page()).toContain('Off here');
  openElsewhere(server);
  const text = await page();
  for (const shown of ['Google, GitHub, Microsoft', 'quelllabs.example', 'passkeys need https'])
    expect(text).toContain(shown);
  expect(text).not.toContain('Off here');
});

import { expect, test } from 'vitest';
import { cookieFetch, createWachtServer, DEMO, seedDemo } from './index';

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

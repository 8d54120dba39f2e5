import { expect, test } from 'vitest';
import { NOON, openBench } from './benches/bench';

const limited = () => openBench({ dialect: 'go26-latest', requestsPerMinute: 2 });

test('section 3.6: requests beyond the limit of a path and minute are refused before anything else', async () => {
  const { send, server, control } = limited();
  server.advance(20_000);
  const origin = 'https://acme.localhost';
  for (let sent = 0; sent < 2; sent += 1) await send('GET', '/session', { headers: { origin } });
  const refused = await send('GET', '/session', { headers: { origin } });
  expect([refused.status, refused.json]).toMatchObject([
    429,
    { status: 429, session: null, errors: [{ code: 'TOO_MANY_REQUESTS' }] },
  ]);
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'retry-after': '40',
    'x-ratelimit-limit': '2',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '40',
  });
  expect(refused.headers.has('access-control-allow-origin')).toBe(false);
  expect([control.sessions().length, server.log.at(-1)?.applied]).toEqual([2, false]);
});

test('section 3.6: the query is no part of the key, another path is, and the next clock minute is free again', async () => {
  const { send, server } = limited();
  const statuses = [];
  for (const path of ['/session?a', '/session?b', '/session?c', '/deployment'])
    statuses.push((await send('GET', path)).status);
  server.advance(60_000 - (NOON % 60_000));
  statuses.push((await send('GET', '/session')).status);
  expect(statuses).toEqual([200, 200, 429, 200, 200]);
});

test('section 3.6: /session/token is exempt, and without a limit nothing is refused', async () => {
  const { send } = limited();
  for (let sent = 0; sent < 5; sent += 1) expect((await send('GET', '/session/token')).status).toBe(400);
  const free = openBench({ dialect: 'go26-latest' });
  for (let sent = 0; sent < 50; sent += 1) expect((await free.send('GET', '/session')).status).toBe(200);
});

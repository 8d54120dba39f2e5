import { expect, test } from 'vitest';
import { type Bench, NOON, openBench } from './benches/bench';

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

test('section 3.6: without a limit nothing is refused', async () => {
  const free = openBench({ dialect: 'go26-latest' });
  for (let sent = 0; sent < 50; sent += 1) expect((await free.send('GET', '/session')).status).toBe(200);
  for (let sent = 0; sent < 50; sent += 1)
    expect((await free.send('GET', '/session/token')).status).toBe(400);
});

/** Statuses of so many requests for a token, each sent for the client that is named by its number. */
async function tokensFor({ send }: Bench, clients: number[], token?: string) {
  const replies = [];
  for (const client of clients) {
    const headers = { 'x-forwarded-for': `192.0.2.${client}` };
    replies.push(await send('GET', '/session/token', { headers, ...(token !== undefined && { token }) }));
  }
  return replies;
}

const times = (count: number, value: number): number[] => Array(count).fill(value);

test('section 3.6: /session/token has limits of its own, ten a minute for each client', async () => {
  const bench = limited();
  const { token } = bench.control.createSession([{ userId: bench.ada }]);
  const replies = await tokensFor(bench, times(11, 1), token);
  expect(replies.map(({ status }) => status)).toEqual([...times(10, 200), 429]);
  expect(replies[10]?.json).toMatchObject({ session: null, errors: [{ code: 'TOO_MANY_REQUESTS' }] });
  expect(Object.fromEntries(replies[10]?.headers ?? [])).toMatchObject({
    'retry-after': '60',
    'x-ratelimit-limit': '10',
  });
  expect((await tokensFor(bench, [2], token))[0]?.status).toBe(200);
  bench.server.advance(60_000);
  expect((await tokensFor(bench, [1], token))[0]?.status).toBe(200);
});

test('section 3.6: for one session thirty tokens a minute, whichever clients ask', async () => {
  const bench = limited();
  const { token } = bench.control.createSession([{ userId: bench.ada }]);
  const other = bench.control.createSession([{ userId: bench.bo }]);
  const clients = Array.from({ length: 31 }, (_, index) => index);
  const replies = await tokensFor(bench, clients, token);
  expect(replies.map(({ status }) => status)).toEqual([...times(30, 200), 429]);
  expect(replies[30]?.headers.get('x-ratelimit-limit')).toBe('30');
  expect((await tokensFor(bench, [30], other.token))[0]?.status).toBe(200);
});

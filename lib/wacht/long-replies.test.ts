import { expect, test } from 'vitest';
import { createWachtServer, type FaultKind } from '../../test/wacht-server';
import { MOST_BYTES } from './body';
import { createExchange } from './exchange';

const HOST = '127.0.0.1';

/** One question to a server that listens: what is compressed on the way, only a real connection unpacks. */
async function askOverNetwork(kind: FaultKind) {
  const server = createWachtServer({
    deployments: [
      { apiHost: HOST, siteHost: HOST, name: 'Acme', mode: 'production', dialect: 'go26-latest' },
    ],
  });
  server.deployment(HOST).fault({ path: '/deployment', kind });
  const { port, close } = await server.listen();
  const transport = {
    fetch,
    now: server.now,
    online: () => true,
    hostGranted: async () => true,
    tokens: null,
  };
  const exchange = createExchange({ origin: `http://${HOST}:${port}`, mode: 'production' }, transport);
  try {
    return await exchange({ method: 'GET', path: '/deployment' });
  } finally {
    await close();
  }
}

test.each<[string, FaultKind]>([
  ['in pieces without a length', { do: 'flood', bytes: MOST_BYTES + 1 }],
  ['compressed to a thousandth', { do: 'flood', bytes: MOST_BYTES + 1, gzip: true }],
  ['compressed, without an end in sight', { do: 'flood', bytes: 1_000 * MOST_BYTES, gzip: true }],
])('a reply above the limit is refused as that: %s', async (_, kind) => {
  expect(await askOverNetwork(kind)).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
});

test('what is compressed counts as it is read, not as it travels', async () => {
  const reply = await askOverNetwork({ do: 'flood', bytes: MOST_BYTES, gzip: true });
  expect(reply).toMatchObject({ ok: true, value: { body: undefined } });
});

import { expect, test } from 'vitest';
import { openBench } from './benches/bench';
import { openBrowser } from './benches/oauth-browser';

async function listening() {
  const bench = openBench({ dialect: 'go26-latest', settings: { socialProviders: ['pear_tree_oauth'] } });
  const { port, close } = await bench.server.listen();
  return { ...bench, port, close, browser: openBrowser() };
}

test.each([
  ['google_oauth', 'accounts.google.localhost', 'Google'],
  ['x_oauth', 'x.localhost', 'X'],
  ['pear_tree_oauth', 'login.pear-tree.localhost', 'Pear Tree'],
])('%s answers at %s, behind the same port', async (provider, host, name) => {
  const { server, browser, port, close } = await listening();
  const { body } = await browser.open(`http://${host}:${port}/.well-known/openid-configuration`);
  expect(JSON.parse(body)).toMatchObject({
    issuer: `http://${host}:${port}`,
    authorization_endpoint: `http://${host}:${port}/auth`,
    code_challenge_methods_supported: ['S256'],
  });
  expect(server.provider(provider)).toMatchObject({ host, name });
  expect(server.providerLog).toMatchObject([
    { host, method: 'GET', path: '/.well-known/openid-configuration' },
  ]);
  expect(server.log).toEqual([]);
  await close();
});

test('what cannot be told to an app is a page of the provider', async () => {
  const { browser, port, close } = await listening();
  const origin = `http://accounts.google.localhost:${port}`;
  const unknown = await browser.open(
    `${origin}/auth?client_id=nobody&response_type=code&redirect_uri=https://evil.example/`,
  );
  expect([unknown.status, unknown.body]).toEqual([
    400,
    expect.stringContaining('<h1>This did not work</h1>'),
  ]);
  const expired = await browser.open(`${origin}/interaction/made-up`);
  expect([expired.status, expired.body]).toEqual([400, expect.stringContaining('This page has expired.')]);
  await close();
});

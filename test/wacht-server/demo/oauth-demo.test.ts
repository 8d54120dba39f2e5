import { expect, onTestFinished, test } from 'vitest';
import { attemptIn, openProfile, signIn } from '../benches/oauth-bench';
import { createWachtServer, DEMO, SOCIAL_PROVIDERS, seedDemo } from '../index';

async function openDemo() {
  const server = createWachtServer(DEMO);
  seedDemo(server);
  const { port, close } = await server.listen();
  onTestFinished(close);
  const fieldnote = server.deployment('frontend.fieldnote.localhost');
  fieldnote.settings.socialProviders = SOCIAL_PROVIDERS;
  return openProfile({ api: `http://frontend.fieldnote.localhost:${port}`, token: null });
}

test.each(SOCIAL_PROVIDERS)('the demo’s people can sign in with %s', async (provider) => {
  const sanne = await openDemo();
  await signIn(sanne, 'Sanne de Wit', { provider });
  expect(attemptIn(await sanne.session())).toMatchObject({ completed: true, sso_provider: provider });
});

test('the demo’s Noor is asked for her second factor after the provider', async () => {
  const noor = await openDemo();
  await signIn(noor, 'Noor Haddad');
  expect(attemptIn(await noor.session())).toMatchObject({ current_step: 'verify_second_factor' });
});

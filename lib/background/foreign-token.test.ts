import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../test/wacht-server';
import { DIALECTS } from '../../test/worker/fieldnote';
import { openStrangers } from '../../test/worker/strangers';
import { strayTokens } from '../../test/worker/stray-tokens';
import { known } from '../../test/worker/worker';

/** The hosts of both fold into one cookie name, and the hostile app says that the other's page is its own. */
async function openFolded(dialect: Dialect = 'go26-latest') {
  const world = await openStrangers([
    {
      apiHost: 'frontend-acme.example',
      siteHost: 'acme-shop.example',
      name: 'Acme',
      mode: 'staging',
      dialect,
    },
    {
      apiHost: 'frontend.acme.example',
      siteHost: 'hostile.example',
      name: 'Hostile',
      mode: 'staging',
      dialect,
      settings: { links: { sign_up: 'https://acme-shop.example/sign-up' } },
    },
  ]);
  const [victim, hostile] = world.apps.map((each) => known(each));
  return { ...world, victim: known(victim), hostile: known(hostile) };
}

const forged = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

const LATER = 9_999_999_999;

describe.each(DIALECTS)('%s: of two apps whose hosts fold into one name', (dialect) => {
  test('neither is sent the token of the other, whoever shares its pages’ session', async () => {
    const world = await openFolded(dialect);
    const { browser, victim, hostile } = world;
    browser.siteCookies.delete(hostile.site);

    await hostile.link(true);
    await hostile.refresh();
    await victim.link(true);
    await victim.refresh();

    expect(strayTokens(world)).toEqual([]);
    expect(world.worker.view(victim.origin).app.jar).toBe('site');
    expect(world.worker.view(victim.origin).obstacle).toBeNull();
  });

  test('neither writes its own over that of the other', async () => {
    const world = await openFolded(dialect);
    const { browser, victim, hostile } = world;
    browser.siteCookies.delete(hostile.site);
    const token = forged({ iss: hostile.origin, sess: victim.page.sessionId, iat: LATER });
    hostile.control.fault({ path: '/session', times: 9, kind: { do: 'hand-out', token } });

    await hostile.link(true);
    await hostile.refresh();

    expect(browser.siteCookies.get(victim.site)?.get(victim.cookie)).toBe(victim.page.token);
  });

  test.each(['/deployment', '/session'])(
    'neither keeps or sends one that it was handed out with %s',
    async (path) => {
      const world = await openFolded(dialect);
      const { worker, victim, hostile } = world;
      await worker.ask.disconnect({ origin: hostile.origin, signOut: false });
      world.browser.granted.add(hostile.origin);
      hostile.control.fault({ path, times: 9, kind: { do: 'hand-out', token: victim.page.token } });

      await worker.ask.connect({ origin: hostile.origin, mode: 'staging' });
      await hostile.refresh();
      await hostile.refresh();

      expect(strayTokens(world)).toEqual([]);
    },
  );

  test('neither sends one that was found among its records', async () => {
    const world = await openFolded(dialect);
    const { browser, worker, victim, hostile } = world;
    const key = `token:${hostile.origin}|own`;
    browser.durable.records.set(key, JSON.stringify({ token: victim.page.token, sessionId: null }));
    worker.kill();
    const next = browser.startWorker();
    await browser.clock.advance(20_000);

    await next.ask.refresh({ origin: hostile.origin });
    await next.ask.openHostedPage({
      origin: hostile.origin,
      page: 'sign-in',
      handOver: true,
      inviteToken: null,
    });

    expect(strayTokens(world)).toEqual([]);
    expect(next.view(hostile.origin).rows).toMatchObject([{ state: 'live' }]);
  });

  test('an app that is connected again sends none that was found there', async () => {
    const world = await openFolded(dialect);
    const { browser, worker, victim, hostile } = world;
    await worker.ask.disconnect({ origin: hostile.origin, signOut: false });
    browser.granted.add(hostile.origin);
    const key = `token:${hostile.origin}|own`;
    browser.durable.records.set(key, JSON.stringify({ token: victim.page.token, sessionId: null }));

    await worker.ask.connect({ origin: hostile.origin, mode: 'staging' });

    expect(strayTokens(world)).toEqual([]);
  });
});

test.each([
  ['no token at all', 'opaque'],
  ['a token that names nobody', forged({ sess: '1', iat: LATER })],
])('%s is not taken from a page: nobody can say whose it is', async (_what, token) => {
  const { browser, traffic, victim } = await openFolded();
  browser.siteCookies.get(victim.site)?.set(victim.cookie, token);

  expect(await victim.link(true)).toMatchObject({ problem: { own: 'not-opened' } });

  expect(traffic.sent.filter(({ text }) => text.includes(token))).toEqual([]);
});

test('a page’s token stands, whatever a host beside it has under the same name', async () => {
  const { browser, worker, victim, hostile } = await openFolded();
  const token = forged({ iss: hostile.origin, sess: victim.page.sessionId, iat: LATER });
  browser.siteCookies.set(hostile.site, new Map([[victim.cookie, token]]));
  victim.control.settings.links.sign_up = `${hostile.site}/sign-up`;

  await victim.link(true);
  await victim.refresh();

  expect(worker.view(victim.origin).rows).toMatchObject([{ state: 'live' }]);
});

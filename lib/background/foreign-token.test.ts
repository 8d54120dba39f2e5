import { describe, expect, test } from 'vitest';
import type { DeploymentSpec, Dialect } from '../../test/wacht-server';
import { DIALECTS } from '../../test/worker/fieldnote';
import { openStrangers } from '../../test/worker/strangers';
import { strayTokens } from '../../test/worker/stray-tokens';
import { known } from '../../test/worker/worker';

const specOf = (app: Pick<DeploymentSpec, 'apiHost' | 'siteHost' | 'name' | 'dialect'>, pages: string[]) => {
  const [page = app.siteHost] = pages;
  const settings = { links: { sign_up: `https://${page}/sign-up` } };
  return { ...app, mode: 'staging', settings } satisfies DeploymentSpec;
};

/**
 * The hosts of both fold into one cookie name. The hostile app came first, and shares the session of what it says is its
 * page; it is the other one's.
 */
async function openFolded(dialect: Dialect = 'go26-latest') {
  const acme = { apiHost: 'frontend-acme.example', siteHost: 'acme-shop.example', name: 'Acme', dialect };
  const other = { apiHost: 'frontend.acme.example', siteHost: 'hostile.example', name: 'Hostile', dialect };
  const specs = [specOf(other, [acme.siteHost]), specOf(acme, [])];
  const world = await openStrangers(specs, []);
  const hostile = await world.join(known(specs[0]));
  world.browser.granted.add(`https://${acme.siteHost}`);
  const share = async () => {
    world.browser.siteCookies.delete(hostile.site);
    await hostile.link(true);
  };
  return { ...world, hostile, share, meet: () => world.join(known(specs[1])) };
}

/** Both are connected, and neither shares its pages’ session. */
async function openBoth(dialect?: Dialect) {
  const world = await openFolded(dialect);
  return { ...world, victim: await world.meet() };
}

const forged = (claims: object) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

const LATER = 9_999_999_999;

describe.each(DIALECTS)('%s: of two apps whose hosts fold into one name', (dialect) => {
  test('neither is sent the token of the other', async () => {
    const world = await openFolded(dialect);
    const { hostile, worker, share, meet } = world;
    await share();
    const victim = await meet();

    await hostile.refresh();
    await victim.refresh();

    expect(strayTokens(world)).toEqual([]);
    expect(worker.view(victim.origin).rows).toMatchObject([{ state: 'live' }]);
  });

  test('neither writes its own over that of the other', async () => {
    const { browser, hostile, share, meet } = await openFolded(dialect);
    await share();
    const victim = await meet();
    const token = forged({ iss: hostile.origin, sess: victim.page.sessionId, iat: LATER });
    hostile.control.fault({ path: '/session', times: 9, kind: { do: 'hand-out', token } });

    await hostile.refresh();

    expect(browser.siteCookies.get(victim.site)?.get(victim.cookie)).toBe(victim.page.token);
  });

  test.each(['/deployment', '/session'])(
    'neither keeps or sends one that it was handed out with %s',
    async (path) => {
      const world = await openBoth(dialect);
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
    const world = await openBoth(dialect);
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
    const world = await openBoth(dialect);
    const { browser, worker, victim, hostile } = world;
    await worker.ask.disconnect({ origin: hostile.origin, signOut: false });
    browser.granted.add(hostile.origin);
    const key = `token:${hostile.origin}|own`;
    browser.durable.records.set(key, JSON.stringify({ token: victim.page.token, sessionId: null }));

    await worker.ask.connect({ origin: hostile.origin, mode: 'staging' });

    expect(strayTokens(world)).toEqual([]);
  });
});

test('a page that is not the app’s alone is handed no session over', async () => {
  const world = await openBoth();
  const { browser, worker, victim, hostile } = world;
  const { origin } = hostile;
  hostile.control.settings.signInPageUrl = `${victim.site}/sign-in`;

  const page = { origin, page: 'sign-in', handOver: true, inviteToken: null } as const;
  expect(await worker.ask.openHostedPage(page)).toMatchObject({ problem: { own: 'no-own-page' } });
  await worker.ask.openNamedHost({ origin });
  expect(browser.tabs.open).toEqual([]);
  expect(strayTokens(world)).toEqual([]);
});

test('a note of who is active that may be the other’s is left alone, and one’s own goes', async () => {
  const { browser, worker, victim, hostile } = await openBoth();
  const note = hostile.cookie.replace('__dev_session__', '__auth');
  for (const site of [victim.site, hostile.site]) browser.siteCookies.get(site)?.set(note, 'whoever');

  await worker.ask.signOutAll({ origin: hostile.origin, forgetLabels: false });

  expect(browser.siteCookies.get(victim.site)?.has(note)).toBe(true);
  expect(browser.siteCookies.get(hostile.site)?.has(note)).toBe(false);
});

test.each([
  ['no token at all', 'opaque'],
  ['a token that names nobody', forged({ sess: '1', iat: LATER })],
])('%s is not taken from a page: nobody can say whose it is', async (_what, token) => {
  const { browser, traffic, hostile } = await openFolded();
  browser.siteCookies.get(hostile.site)?.set(hostile.cookie, token);

  expect(await hostile.link(true)).toMatchObject({ problem: { own: 'not-opened' } });

  expect(traffic.sent.filter(({ text }) => text.includes(token))).toEqual([]);
});

test('a page’s token stands, whatever a host beside it has under the same name', async () => {
  const { browser, worker, hostile: app } = await openFolded();
  const token = forged({ iss: 'https://frontend-acme.example', sess: app.page.sessionId, iat: LATER });
  browser.siteCookies.set('https://acme-shop.example', new Map([[app.cookie, token]]));

  await app.link(true);
  await app.refresh();

  expect(worker.view(app.origin).app.jar).toBe('site');
  expect(worker.view(app.origin).rows).toMatchObject([{ state: 'live' }]);
});

describe('no page is shared by two apps', () => {
  const REFUSED = { ok: false, problem: { own: 'pages-not-own' } };

  test('one that both name is neither’s, and nothing is sent for the wish', async () => {
    const { traffic, victim } = await openBoth();
    const sent = traffic.sent.length;

    expect(await victim.link(true)).toMatchObject(REFUSED);

    expect(traffic.sent).toHaveLength(sent);
  });

  test('one that both name is left out, and the rest is shared', async () => {
    const { browser, hostile } = await openBoth();

    expect(await hostile.link(true)).toMatchObject({ ok: true });

    const record = browser.durable.records.get(`app:${hostile.origin}`) ?? '';
    expect(JSON.parse(record).sites).toEqual([hostile.site]);
  });

  test('one that is shared with an app already is not shared with another that names it later', async () => {
    const { hostile, share, meet } = await openFolded();
    await share();
    hostile.control.settings.links = {};
    const victim = await meet();

    expect(await victim.link(true)).toMatchObject(REFUSED);
  });
});

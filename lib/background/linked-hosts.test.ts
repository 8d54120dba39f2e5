import { expect, test } from 'vitest';
import { DIALECTS, ORIGIN } from '../../test/worker/fieldnote';
import { COOKIE, openStaging, PORTAL, SITE } from '../../test/worker/linked';

/** A linked app with its hosted pages on a host of their own; both have the same session. */
async function withTwoHosts(dialect?: (typeof DIALECTS)[number]) {
  const staging = await openStaging(dialect, { portal: true });
  await staging.link(true);
  const later = async () => {
    await staging.browser.clock.advance(6_000);
    return staging.worker.ask.refresh({ origin: ORIGIN });
  };
  const rotate = () => {
    staging.app.expireTokens(staging.page.sessionId);
    return later();
  };
  return { ...staging, later, rotate };
}

test.each(DIALECTS)('%s: a token that rotates reaches every host that held it', async (dialect) => {
  const { page, worker, cookie, rotate } = await withTwoHosts(dialect);

  expect(await rotate()).toMatchObject({ ok: true });

  expect(cookie(SITE)).not.toBe(page.token);
  expect(cookie(PORTAL)).toBe(cookie(SITE));
  expect(worker.view(ORIGIN).rows).toMatchObject([{ signInId: page.signInIds[0], state: 'live' }]);
});

test.each(DIALECTS)('%s: a host with a session of its own keeps it', async (dialect) => {
  const { app, userIds, page, cookie, store, rotate } = await withTwoHosts(dialect);
  const other = app.createSession([{ userId: userIds.mina }]);
  store(other.token, PORTAL);

  await rotate();

  expect(cookie(SITE)).not.toBe(page.token);
  expect(cookie(PORTAL)).toBe(other.token);
});

test.each(DIALECTS)(
  '%s: where one host has rotated the token itself, its newer one is sent',
  async (dialect) => {
    const { app, worker, page, store, later, rotate } = await withTwoHosts(dialect);
    await rotate();
    // The app's page has got the newer one; the portal's was not told.
    store(page.token, PORTAL);
    const sessions = app.sessions().length;

    expect(await later()).toMatchObject({ ok: true });

    expect(worker.view(ORIGIN).rows).toMatchObject([{ signInId: page.signInIds[0], state: 'live' }]);
    expect(app.sessions()).toHaveLength(sessions);
  },
);

test('a host that is taken back holds everything back, and gets the token that it missed', async () => {
  const { app, browser, worker, page, cookie, later, requests } = await withTwoHosts();
  app.expireTokens(page.sessionId);
  await browser.clock.advance(6_000);
  const reply = app.hold('/session', 'GET');
  const reading = worker.ask.refresh({ origin: ORIGIN });
  await reply.reached;
  browser.granted.delete(PORTAL);
  reply.release();
  await reading;
  requests();

  expect(await later()).toMatchObject({ ok: false, problem: { kind: 'permission' } });
  expect(requests()).toEqual([]);
  browser.granted.add(PORTAL);
  expect(await later()).toMatchObject({ ok: true });

  expect(cookie(PORTAL)).toBe(cookie(SITE));
  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
});

test('a host that is taken back is missed at once, and so is its return', async () => {
  const { browser, worker, requests } = await withTwoHosts();
  await browser.clock.advance(6_000);

  browser.granted.delete(SITE);
  await worker.grantChanged();
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'permission' });
  requests();
  browser.granted.add(SITE);
  await worker.grantChanged();

  expect(requests()).toEqual(['GET /session']);
  expect(worker.view(ORIGIN).obstacle).toBeNull();
});

test.each(DIALECTS)(
  '%s: a portal that has begun a session of its own is not taken for the app',
  async (dialect) => {
    const { app, worker, page, cookie, store, link } = await openStaging(dialect, { portal: true });
    const { token } = app.createSession([]);
    store(token, PORTAL);

    await link(true);

    expect(worker.view(ORIGIN).rows).toMatchObject([{ signInId: page.signInIds[0], state: 'live' }]);
    expect([cookie(PORTAL), cookie(SITE)]).toEqual([token, page.token]);
  },
);

test.each(['go26-early', 'go26-latest'] as const)(
  '%s: a page that rotates the token while a reply is on its way keeps its own new one',
  async (dialect) => {
    const { server, app, browser, worker, page, cookie, store } = await withTwoHosts(dialect);
    app.expireTokens(page.sessionId);
    await browser.clock.advance(6_000);
    const reply = app.hold('/session', 'GET');
    const reading = worker.ask.refresh({ origin: ORIGIN });
    await reply.reached;
    const visit = new Request(`${SITE}/`, { headers: { cookie: `${COOKIE}=${page.token}` } });
    const [line = ''] = (await server.fetch(visit)).headers.getSetCookie();
    const own = line.slice(`${COOKIE}=`.length, line.indexOf(';'));
    store(own, SITE);

    reply.release();
    await reading;

    expect(cookie(SITE)).toBe(own);
    expect([page.token, own]).not.toContain(cookie(PORTAL));
    await browser.clock.advance(6_000);
    expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
    expect(worker.view(ORIGIN).rows).toMatchObject([{ signInId: page.signInIds[0], state: 'live' }]);
  },
);

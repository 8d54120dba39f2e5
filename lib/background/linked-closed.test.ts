import { expect, test } from 'vitest';
import { DIALECTS, ORIGIN } from '../../test/worker/fieldnote';
import { openStaging } from '../../test/worker/linked';

/** A linked app in a browser that was started anew: its pages have not been opened yet. */
async function withClosedSite(dialect?: (typeof DIALECTS)[number]) {
  const staging = await openStaging(dialect);
  await staging.link(true);
  staging.loseCookies();
  await staging.browser.clock.advance(6_000);
  staging.requests();
  return { ...staging, sessions: staging.app.sessions().length };
}

const CLOSED = { ok: false, problem: { kind: 'own', own: 'not-opened' } };

test.each(DIALECTS)(
  '%s: before the app’s pages were opened nothing is sent, begun or written, whatever is asked',
  async (dialect) => {
    const { app, browser, worker, page, requests, sessions } = await withClosedSite(dialect);
    const [signInId = ''] = page.signInIds;

    expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject(CLOSED);
    expect(await worker.ask.switchTo({ origin: ORIGIN, signInId })).toMatchObject(CLOSED);
    expect(await worker.ask.signOut({ origin: ORIGIN, signInId, undo: false })).toMatchObject(CLOSED);
    expect(await worker.ask.places({ origin: ORIGIN })).toMatchObject(CLOSED);
    expect(await worker.ask.repair({ origin: ORIGIN })).toMatchObject(CLOSED);
    expect(await worker.ask.addAccount({ origin: ORIGIN, identifier: null })).toMatchObject(CLOSED);
    await browser.clock.advance(60_000);

    expect(requests()).toEqual([]);
    expect(app.sessions()).toHaveLength(sessions);
    expect(browser.siteCookies.size).toBe(0);
    expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-opened' });
    expect(worker.view(ORIGIN).rows).toMatchObject([{ signInId, state: 'live' }]);
  },
);

test('once its pages have been opened the app is as it was', async () => {
  const { worker, page, cookie, store } = await withClosedSite();
  await worker.ask.refresh({ origin: ORIGIN });

  store(page.token);

  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
  expect(worker.view(ORIGIN).obstacle).toBeNull();
  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
  expect(cookie()).toBe(page.token);
});

test('the link can be taken back before they are: the switcher has its own session again', async () => {
  const { app, worker, sessions, link } = await withClosedSite();

  expect(await link(false)).toMatchObject({ ok: true });

  expect(worker.view(ORIGIN)).toMatchObject({ obstacle: null, app: { jar: 'own' } });
  expect(worker.row(ORIGIN, 'Jonas Wirth').state).toBe('live');
  expect(app.sessions()).toHaveLength(sessions);
});

test('an app that goes meanwhile leaves its pages as they are', async () => {
  const { browser, worker, requests } = await withClosedSite();

  expect(await worker.ask.disconnect({ origin: ORIGIN, signOut: true })).toMatchObject(CLOSED);
  expect(await worker.ask.disconnect({ origin: ORIGIN, signOut: false })).toMatchObject({ ok: true });

  expect(requests()).toEqual([]);
  expect(browser.siteCookies.size).toBe(0);
});

test('an undone wait for a sign-out sends nothing when the cookie has gone meanwhile', async () => {
  const { browser, worker, page, requests, loseCookies, link, app } = await openStaging();
  await link(true);
  const [signInId = ''] = page.signInIds;
  await worker.ask.signOut({ origin: ORIGIN, signInId, undo: true });
  requests();

  loseCookies();
  await browser.clock.advance(60_000);

  expect(requests()).toEqual([]);
  expect(browser.siteCookies.size).toBe(0);
  expect(app.session(page.sessionId).signIns).toHaveLength(1);
});

test('a link to pages that were not opened yet begins no session there', async () => {
  const { app, browser, worker, link, loseCookies, requests } = await openStaging();
  loseCookies();
  const sessions = app.sessions().length;
  requests();

  expect(await link(true)).toMatchObject(CLOSED);

  expect(requests()).toEqual([]);
  expect(app.sessions()).toHaveLength(sessions);
  expect(browser.siteCookies.size).toBe(0);
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-opened' });
});

test.each(DIALECTS)(
  '%s: a cookie that goes while a reply is on its way does not come back with it',
  async (dialect) => {
    const { app, browser, worker, page, link, loseCookies } = await openStaging(dialect);
    await link(true);
    app.expireTokens(page.sessionId);
    await browser.clock.advance(6_000);
    const reply = app.hold('/session', 'GET');
    const reading = worker.ask.refresh({ origin: ORIGIN });
    await reply.reached;

    loseCookies();
    reply.release();
    await reading;
    await browser.clock.advance(60_000);

    expect(browser.siteCookies.size).toBe(0);
  },
);

test.each(['seed', 'go26-latest'] as const)(
  '%s: an empty session that the server gives for a dead token never takes the place of the pages’ own',
  async (dialect) => {
    const { app, browser, worker, page, link, cookie, requests } = await openStaging(dialect);
    await link(true);
    app.endSession(page.sessionId);
    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: ORIGIN });
    const sessions = app.sessions().length;
    requests();

    await browser.clock.advance(60_000);
    expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject(CLOSED);

    expect(cookie()).toBe(page.token);
    expect(requests()).toEqual([]);
    expect(app.sessions()).toHaveLength(sessions);
    expect(worker.view(ORIGIN).rows).toMatchObject([{ state: 'ended' }]);
  },
);

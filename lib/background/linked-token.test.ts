import { expect, test } from 'vitest';
import { ORIGIN } from '../../test/worker/fieldnote';
import { openStaging } from '../../test/worker/linked';

/** A linked app, with the reply to a read on its way that carries a rotated token. */
async function withReplyOnItsWay() {
  const staging = await openStaging();
  await staging.link(true);
  staging.app.expireTokens(staging.page.sessionId);
  await staging.browser.clock.advance(6_000);
  const reply = staging.app.hold('/session', 'GET');
  const reading = staging.worker.ask.refresh({ origin: ORIGIN });
  await reply.reached;
  return {
    ...staging,
    arrive: () => {
      reply.release();
      return reading;
    },
  };
}

test('a reply on its way does not overwrite the token that the app’s page stored meanwhile', async () => {
  const { app, userIds, cookie, store, arrive } = await withReplyOnItsWay();
  const { token } = app.createSession([{ userId: userIds.mina }]);
  store(token);

  await arrive();

  expect(cookie()).toBe(token);
});

test('a rotated token that the browser does not take holds every request back until it does', async () => {
  const { app, browser, worker, page, link, requests } = await openStaging();
  await link(true);
  app.expireTokens(page.sessionId);
  browser.refusesCookies = true;
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(6_000);
  requests();

  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: false });
  expect(requests()).toEqual([]);
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-saved' });
  browser.refusesCookies = false;
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });

  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
});

import { expect, test } from 'vitest';
import { ORIGIN } from '../../test/worker/fieldnote';
import { openStaging } from '../../test/worker/linked';

test('what the former session still answers after the link is neither shown nor written', async () => {
  const { app, browser, worker, names, link, sessionId, userIds } = await openStaging();
  await browser.clock.advance(6_000);
  app.signIn(sessionId, userIds.priya);
  const reply = app.hold('/session', 'GET');
  const reading = worker.ask.refresh({ origin: ORIGIN });
  await reply.reached;
  const before = browser.durable.records.get(`roster:${ORIGIN}|own`);

  await link(true);
  reply.release();
  await reading;
  await browser.clock.advance(20_000);

  expect(browser.durable.records.get(`roster:${ORIGIN}|own`)).toBe(before);
  expect(worker.view(ORIGIN).app.jar).toBe('site');
  expect(names()).toEqual(['Priya Raman']);
  expect(await browser.durable.cache.readPaint(ORIGIN)).toMatchObject({ app: { jar: 'site' } });
});

test('a sign-in that was just being begun in the former session is not written down there', async () => {
  const { app, browser, worker, link } = await openStaging();
  const reply = app.hold('/deployment', 'GET');
  const adding = worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await reply.reached;

  await link(true);
  reply.release();
  await adding;

  expect(await browser.durable.keep.load(`flow:${ORIGIN}|own`)).toBeUndefined();
  expect(worker.view(ORIGIN).app.jar).toBe('site');
});

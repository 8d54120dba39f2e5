import { expect, test } from 'vitest';
import { atGoogle, atStart, GOOGLE, INIT } from '../../../test/worker/elsewhere';
import { DIALECTS, ORIGIN } from '../../../test/worker/fieldnote';

test.each(DIALECTS)(
  '%s: while the person is at the provider finds the new account when it wakes',
  async (dialect) => {
    const { app, browser, worker, sessionId, userIds } = await atGoogle({ dialect });
    worker.kill();
    const added = app.signIn(sessionId, userIds.priya);

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    await browser.clock.advance(10_000);

    expect(next.row(ORIGIN, added)).toMatchObject({ state: 'live', isForeign: false });
    expect(next.view(ORIGIN).signInTab).toBeNull();
  },
);

test('while the tab is closed tells so when it wakes', async () => {
  const { browser, worker, tab } = await atGoogle();
  worker.kill();
  browser.tabs.close(tab.id);

  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(30_000);

  const flow = await next.ask.flow({});
  expect(flow.ok && flow.value?.state).toMatchObject({ at: 'left', why: 'closed' });
});

test('before or after any effect: at most one start is sent, and the person can go on', async () => {
  const counted = await atStart();
  counted.answerWith('https://accounts.google.com/auth');
  counted.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await counted.worker.ask.openProvider(GOOGLE);
  const effects = counted.worker.effects().length;
  expect(effects).toBeGreaterThan(5);

  for (let effect = 1; effect <= effects; effect += 1) {
    for (const moment of ['before', 'after'] as const) {
      const { answerWith, app, browser, worker, server, sessionId, userIds } = await atStart();
      answerWith('https://accounts.google.com/auth');
      worker.killAt(effect, moment);
      void worker.ask.openProvider(GOOGLE);
      await browser.settled();
      const next = browser.startWorker();
      const flow = await next.ask.flow({});
      expect(flow.ok && flow.value, `${effect} ${moment}`).not.toBeNull();
      expect(server.log.filter(({ path }) => path === INIT).length).toBeLessThanOrEqual(1);
      app.signIn(sessionId, userIds.priya);
      await browser.clock.advance(20_000);
      await next.ask.refresh({ origin: ORIGIN });
      await browser.clock.advance(10_000);
      expect(next.row(ORIGIN, 'Priya Raman').state, `${effect} ${moment}`).toBe('live');
    }
  }
});

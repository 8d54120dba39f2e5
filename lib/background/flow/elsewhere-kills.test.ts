import { expect, test } from 'vitest';
import { atGoogle, atStart, GOOGLE, INIT } from '../../../test/worker/elsewhere';
import { atEveryKill } from '../../../test/worker/every-kill';
import { EVERYWHERE, ORIGIN } from '../../../test/worker/fieldnote';

test.each(EVERYWHERE)(
  '%s, %s: while the person is at the provider finds the new account when it wakes',
  async (mode, dialect) => {
    const { app, browser, worker, sessionId, userIds } = await atGoogle({ mode, dialect });
    worker.kill();
    const added = app.signIn(sessionId, userIds.priya);

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    await browser.clock.advance(10_000);

    expect(next.row(ORIGIN, added)).toMatchObject({ state: 'live', isForeign: false });
    expect(next.view(ORIGIN).signInTab).toBeNull();
  },
);

test.each(EVERYWHERE)('%s, %s: while the tab is closed tells so when it wakes', async (mode, dialect) => {
  const { browser, worker, tab } = await atGoogle({ mode, dialect });
  worker.kill();
  browser.tabs.close(tab.id);

  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(30_000);

  const flow = await next.ask.flow({});
  expect(flow.ok && flow.value?.state).toMatchObject({ at: 'left', why: 'closed' });
});

test.each(EVERYWHERE)(
  '%s, %s: before or after any effect: at most one start is sent, and the person can go on',
  (mode, dialect) =>
    atEveryKill({
      open: async () => {
        const start = await atStart({ mode, dialect });
        start.answerWith('https://accounts.google.com/auth');
        return start;
      },
      act: ({ worker }) => worker.ask.openProvider(GOOGLE),
      judge: async ({ app, browser, server, sessionId, theirs, userIds }) => {
        const next = browser.startWorker();
        const flow = await next.ask.flow({});
        expect(flow.ok && flow.value).not.toBeNull();
        expect(server.log.filter(({ path }) => path === INIT).length).toBeLessThanOrEqual(1);
        expect(theirs().length).toBeLessThanOrEqual(1);
        const added = app.signIn(sessionId, userIds.priya);
        await browser.clock.advance(20_000);
        await next.ask.refresh({ origin: ORIGIN });
        await browser.clock.advance(10_000);
        expect(next.row(ORIGIN, added).state).toBe('live');
      },
    }),
  60_000,
);

test('who named themselves before are still named when a cold worker hears which provider they chose', async () => {
  const { browser, worker, answerWith } = await atStart();
  await worker.ask.addAccount({ origin: ORIGIN, identifier: 'priya@fieldnote.example' });
  answerWith('https://accounts.google.com/auth');
  worker.kill();

  const next = browser.startWorker();
  await next.ask.openProvider(GOOGLE);

  expect(await browser.durable.keep.load(`flow:${ORIGIN}|browser`)).toMatchObject({
    identifier: 'priya@fieldnote.example',
  });
});

import { expect, test } from 'vitest';
import { atEveryKill } from '../../test/worker/every-kill';
import { DIALECTS, EVERYWHERE, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { known } from '../../test/worker/worker';

async function actAsPriya(dialect: (typeof DIALECTS)[number] = 'go26-latest') {
  const fieldnote = await openFieldnote({ dialect });
  const { app, worker, userIds } = fieldnote;
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  const ticket = app.ticket({ userId: userIds.priya });
  const used = await worker.ask.useTicket({ origin: ORIGIN, ticket });
  return { ...fieldnote, ticket, used };
}

test.each(DIALECTS)('%s: a ticket makes one act as somebody, and the row says so', async (dialect) => {
  const { worker, used, truth } = await actAsPriya(dialect);

  expect(used.ok && used.value.state).toMatchObject({ at: 'done', switched: true });
  const row = worker.row(ORIGIN, known(truth()));
  expect(row).toMatchObject({ isGuise: true, isForeign: false });
  expect(worker.view(ORIGIN).activeKey).toBe(row.key);
});

test.each(DIALECTS)('%s: leaving a guise leads back to who one was before', async (dialect) => {
  const { worker, ids, truth } = await actAsPriya(dialect);
  const signInId = known(truth());
  const { key } = worker.row(ORIGIN, signInId);

  await worker.ask.signOut({ origin: ORIGIN, signInId, undo: false });

  expect(truth()).toBe(ids.ada);
  expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
  const row = worker.view(ORIGIN).rows.find((each) => each.key === key);
  expect(row).toMatchObject({ state: 'ended', isGuise: false });
});

test('a ticket counts once, and a second use changes nothing', async () => {
  const { worker, ticket, truth } = await actAsPriya();
  const before = truth();
  await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });

  const again = await worker.ask.useTicket({ origin: ORIGIN, ticket });

  expect(again).toMatchObject({ ok: false, problem: { kind: 'http', status: 401 } });
  expect(truth()).toBe(before);
});

test('a ticket is written down nowhere', async () => {
  const { browser, worker, ticket } = await actAsPriya();

  const kept = await Promise.all(
    (await browser.durable.keep.keys()).map((key) => browser.durable.keep.load(key)),
  );
  expect(JSON.stringify([kept, worker.news])).not.toContain(ticket);
});

test('a ticket for a console signs nobody in, and says that it is not for here', async () => {
  const { app, worker, userIds } = await openFieldnote();
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });

  const ticket = app.ticket({ userId: userIds.priya, kind: 'webhook' });
  const used = await worker.ask.useTicket({ origin: ORIGIN, ticket });

  expect(used).toMatchObject({ ok: false, problem: { kind: 'own', own: 'ticket-elsewhere' } });
  expect(worker.view(ORIGIN).rows).toHaveLength(3);
});

test('a guise put on in the app’s own pages is seen as one', async () => {
  const { app, browser, worker, ids, userIds, visit } = await openFieldnote();
  const ticket = app.ticket({ userId: userIds.priya });

  await visit(`${ORIGIN}/session/ticket/exchange?ticket=${ticket}`);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.row(ORIGIN, 'Priya Raman').isGuise).toBe(true);
  expect(worker.row(ORIGIN, ids.ada).isGuise).toBe(false);
});

test.each(EVERYWHERE)(
  '%s, %s: killed before or after any effect, a guise that was put on is seen as one',
  (mode, dialect) =>
    atEveryKill({
      open: async () => {
        const fieldnote = await openFieldnote({ mode, dialect });
        await fieldnote.worker.ask.addAccount({ origin: ORIGIN, identifier: null });
        return { ...fieldnote, ticket: fieldnote.app.ticket({ userId: fieldnote.userIds.priya }) };
      },
      act: ({ worker, ticket }) => worker.ask.useTicket({ origin: ORIGIN, ticket }),
      judge: async ({ app, browser, sessionId, server }) => {
        const next = browser.startWorker();
        await next.ask.refresh({ origin: ORIGIN });
        await browser.clock.advance(60_000);
        await next.ask.refresh({ origin: ORIGIN });
        const isThere = app.session(sessionId).signIns.length === 4;
        expect(next.view(ORIGIN).rows.some((row) => row.isGuise)).toBe(isThere);
        const uses = server.log.filter(({ path }) => path === '/session/ticket/exchange');
        expect(uses.length).toBeLessThanOrEqual(1);
      },
    }),
  60_000,
);

import { expect, test } from 'vitest';
import { MODES, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { known } from '../../test/worker/worker';

async function plant(how: Parameters<typeof openFieldnote>[0] = {}) {
  const fieldnote = await openFieldnote(how);
  const { app, browser, worker, sessionId, userIds } = fieldnote;
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(6_000);
  fieldnote.requests();
  await worker.ask.refresh({ origin: ORIGIN });
  return fieldnote;
}

test.each(MODES)('%s: an account that appears by itself is marked, last, and left alone', async (mode) => {
  const { worker, requests } = await plant({ mode });

  const { rows } = worker.view(ORIGIN);
  expect(rows.map(({ title }) => title)).toEqual(['Ada Quell', 'Jonas Wirth', 'Mina Okafor', 'Priya Raman']);
  expect(rows.map(({ isForeign }) => isForeign)).toEqual([false, false, false, true]);
  expect(requests()).toEqual(['GET /session']);
});

test('the mark survives the worker, and goes when the person says that the account may stay', async () => {
  const { browser, worker } = await plant();
  worker.kill();

  const next = browser.startWorker();
  await browser.clock.advance(6_000);
  await next.ask.refresh({ origin: ORIGIN });
  const row = next.row(ORIGIN, 'Priya Raman');
  expect(row.isForeign).toBe(true);
  await next.ask.dismiss({ origin: ORIGIN, key: row.key });

  expect(next.row(ORIGIN, 'Priya Raman').isForeign).toBe(false);
});

test('whoever the person switches to is a stranger no more', async () => {
  const { app, browser, worker, ids, sessionId } = await plant();
  app.switchTo(sessionId, ids.ada);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  const signInId = known(worker.row(ORIGIN, 'Priya Raman').signInId);
  await worker.ask.switchTo({ origin: ORIGIN, signInId });

  expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(false);
});

test('one click signs a stranger out, and nobody else', async () => {
  const { app, worker, ids, sessionId } = await plant();

  const signInId = known(worker.row(ORIGIN, 'Priya Raman').signInId);
  await worker.ask.signOut({ origin: ORIGIN, signInId, undo: false });

  expect(app.session(sessionId).signIns.map(({ id }) => id)).toEqual([ids.ada, ids.jonas, ids.mina]);
});

test('an account that a sign-in of ours was waiting for is never marked, not for a moment', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  const page = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;
  await worker.ask.openHostedPage(page);
  app.signIn(sessionId, userIds.priya);
  await browser.clock.advance(10_000);

  const marks = worker.views(ORIGIN).flatMap(({ rows }) => rows.map(({ isForeign }) => isForeign));
  expect(worker.row(ORIGIN, 'Priya Raman').state).toBe('live');
  expect(marks).not.toContain(true);
});

test('where nobody was signed in, whoever comes first is no stranger', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: true });
  await browser.clock.advance(20_000);

  app.signIn(sessionId, userIds.priya);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(false);
});

import { expect, test } from 'vitest';
import { EVERYWHERE, MODES, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { beginSignIn } from '../../test/worker/sign-in';
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

test('where nobody is known, whoever comes first is no stranger', async () => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote();
  await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: true });
  await browser.clock.advance(20_000);

  app.signIn(sessionId, userIds.priya);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(false);
});

test.each(EVERYWHERE)('%s, %s: who comes after everybody has ended is marked', async (mode, dialect) => {
  const { app, browser, worker, sessionId, userIds } = await openFieldnote({ mode, dialect });
  await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false });
  await browser.clock.advance(20_000);

  app.signIn(sessionId, userIds.priya);
  await worker.ask.refresh({ origin: ORIGIN });

  const { rows } = worker.view(ORIGIN);
  expect(rows.map(({ state, isForeign }) => [state, isForeign])).toEqual([
    ['live', true],
    ...Array(3).fill(['ended', false]),
  ]);
});

test.each(EVERYWHERE)(
  '%s, %s: a stranger who is made active again by machine stays marked',
  async (mode, dialect) => {
    const { app, browser, worker, ids, sessionId, userIds } = await openFieldnote({ mode, dialect });
    app.signIn(sessionId, userIds.priya); // and is active
    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: ORIGIN });

    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false });
    await browser.clock.advance(20_000);

    const standing = worker.view(ORIGIN).rows.filter(({ state }) => state === 'live');
    expect(standing.at(-1)).toMatchObject({ isForeign: true });
  },
);

/** Older servers tell neither an address nor, before the end, whom an attempt is for. */
const NAMING = EVERYWHERE.filter(([, dialect]) => dialect.startsWith('go26'));

test.each(NAMING)('%s, %s: whom the attempt names ends the sign-in, nobody else', async (mode, dialect) => {
  const sign = await beginSignIn({}, { mode, dialect });
  const { app, browser, worker, sessionId } = sign;
  const namesake = { firstName: 'Nia', lastName: 'Abara', email: 'planted@evil.example' };
  await sign.start('email_otp');
  app.signIn(sessionId, app.addPerson(namesake));
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(sign.state(await worker.ask.flow({})).at).toBe('step');
  const marks = () => worker.view(ORIGIN).rows.map(({ detail, isForeign }) => [detail, isForeign]);
  expect(marks().at(-1)).toEqual([namesake.email, true]);

  expect(await sign.answer(sign.code())).toMatchObject({ at: 'done', title: 'Nia Abara' });
  expect(marks().slice(-2)).toEqual([
    [namesake.email, true],
    ['nia@tidewell.io', false],
  ]);
});

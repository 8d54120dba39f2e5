import { expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

const KEY = `mine:${ORIGIN}`;

test.each(EVERYWHERE)(
  '%s, %s: what the person made their own outlives the worker, and signing out and in again',
  async (mode, dialect) => {
    const { app, browser, worker, ids, sessionId, userIds } = await openFieldnote({ mode, dialect });
    const { key } = worker.row(ORIGIN, ids.jonas);
    await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery', hue: 7, pinned: true } });
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    await browser.clock.advance(20_000);
    worker.kill();
    const next = browser.startWorker();
    app.signIn(sessionId, userIds.jonas);
    await next.ask.refresh({ origin: ORIGIN });

    const { rows } = next.view(ORIGIN);
    expect(rows.find((row) => row.title === 'Gallery')).toMatchObject({
      state: 'live',
      initials: 'G',
      hue: 7,
    });
    expect(rows.findIndex((row) => row.pinned)).toBe(0);
  },
);

test('the label is what the account is called, and its own name stands beneath', async () => {
  const { worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.ada);
  await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Work' } });

  expect(worker.row(ORIGIN, ids.ada)).toMatchObject({ title: 'Work', realName: 'Ada Quell' });
  const index = await worker.ask.index({});
  expect(index.ok && index.value.apps[0]?.active).toBe('Work');
});

test.each([
  ['300 characters', 'x'.repeat(300), 'x'.repeat(60)],
  ['marks of direction', '\u202eyrellaG\u202c', 'yrellaG'],
  ['families', '👨‍👩‍👧‍👦'.repeat(61), '👨‍👩‍👧‍👦'.repeat(60)],
  ['a page', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
  ['lines', ' two\nlines\u0000 ', 'two lines'],
])('a label of %s is kept as plain text of sixty letters at most', async (_, label, kept) => {
  const { worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.jonas);
  await worker.ask.touch({ origin: ORIGIN, key, to: { label } });

  expect(worker.row(ORIGIN, ids.jonas).title).toBe(kept);
});

test.each([
  ['nothing', ''],
  ['what cannot be seen', ' \u200b\u2066 '],
  ['its own name', ' Jonas Wirth '],
])('%s gives an account its own name back', async (_, label) => {
  const { browser, worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.jonas);
  await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery' } });
  await worker.ask.touch({ origin: ORIGIN, key, to: { label } });

  expect(worker.row(ORIGIN, ids.jonas)).not.toHaveProperty('realName');
  expect(browser.durable.records.get(KEY)).not.toContain('Gallery');
});

test('an account that is placed before another one stands there, and the digits follow', async () => {
  const { worker, ids } = await openFieldnote();
  const [ada, jonas] = [worker.row(ORIGIN, ids.ada).key, worker.row(ORIGIN, ids.jonas).key];
  const { arranged } = worker.view(ORIGIN);
  await worker.ask.place({ origin: ORIGIN, key: jonas, beside: ada, side: 'before' });

  expect(worker.view(ORIGIN).rows.map(({ digit }) => digit)).toEqual([1, 2, 3]);
  expect(worker.view(ORIGIN).rows[0]?.key).toBe(jonas);
  expect(worker.view(ORIGIN).arranged).not.toBe(arranged);
});

test('where the disk refuses, who asked is told so', async () => {
  const { browser, worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.jonas);
  browser.durable.full = true;

  expect(await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery' } })).toMatchObject({
    ok: false,
    problem: { kind: 'own', own: 'not-saved' },
  });
});

test('a hidden account that becomes active is shown again', async () => {
  const { worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.jonas);
  await worker.ask.touch({ origin: ORIGIN, key, to: { hidden: true } });
  expect(worker.row(ORIGIN, ids.jonas).hidden).toBe(true);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.ada });

  expect(worker.row(ORIGIN, ids.jonas)).not.toHaveProperty('hidden');
});

test.each([true, false])(
  'signing everybody out with their names forgotten (%s) drops what was their own',
  async (forgetLabels) => {
    const { browser, worker, ids } = await openFieldnote();
    const { key } = worker.row(ORIGIN, ids.jonas);
    await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery' } });
    await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels });

    expect(browser.durable.records.get(KEY)?.includes('Gallery')).toBe(!forgetLabels);
  },
);

test('a name that is forgotten takes along what was its own', async () => {
  const { browser, worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.jonas);
  await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery' } });
  await worker.ask.forget({ origin: ORIGIN, key });
  expect(browser.durable.records.get(KEY)).toContain('Gallery');
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  await worker.ask.forget({ origin: ORIGIN, key });

  expect(browser.durable.records.get(KEY)).not.toContain('Gallery');
});

test('nothing of it is left of an app that is removed', async () => {
  const { browser, worker, ids } = await openFieldnote();
  const { key } = worker.row(ORIGIN, ids.jonas);
  await worker.ask.touch({ origin: ORIGIN, key, to: { label: 'Gallery' } });
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  expect([...browser.durable.records].flat().join()).not.toContain('Gallery');
  expect(browser.durable.records.has(KEY)).toBe(false);
});

import { describe, expect, test } from 'vitest';
import type { FaultKind } from '../../../test/wacht-server';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

const READ = { path: '/session', method: 'GET' };
const FAILURES: [string, FaultKind][] = [
  ['is cut off', { do: 'drop', when: 'before' }],
  ['is none', { do: 'body', body: '<h1>Sign in to the network</h1>', contentType: 'text/html' }],
  ['is an error', { do: 'status', status: 500 }],
];

// Servers clear the pointer when anybody signs out: who was active is put back (rule FR-3).
describe.each(EVERYWHERE)('%s, %s: who was active is put back', (mode, dialect) => {
  test.each(FAILURES)('although the read after the sign-out %s', async (_, kind) => {
    const { app, browser, worker, ids, truth, posts } = await openFieldnote({ mode, dialect });
    app.fault({ ...READ, kind });

    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    await browser.clock.advance(7_000);

    expect(truth()).toBe(ids.ada);
    expect(worker.view(ORIGIN)).toMatchObject({
      activeKey: worker.row(ORIGIN, ids.ada).key,
      unsettled: false,
      obstacle: null,
    });
    expect(posts().filter(({ path }) => path === '/session/sign-out')).toHaveLength(1);
  });

  test('although a pause holds back the next wish, which takes the place of nothing then', async () => {
    const { app, browser, worker, ids, truth } = await openFieldnote({ mode, dialect });
    app.fault({ path: '/session/sign-out', kind: { do: 'drop', when: 'after' } });
    app.fault({ ...READ, kind: { do: 'status', status: 429, headers: { 'retry-after': '3' } } });

    void worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await browser.clock.advance(8_000);
    expect((await switching).ok).toBe(false);
    await browser.clock.advance(40_000);
    await worker.ask.refresh({ origin: ORIGIN });

    expect(truth()).toBe(ids.ada);
  });

  test('although the read after the sign-out is stale', async () => {
    const { app, browser, worker, ids, truth } = await openFieldnote({ mode, dialect });
    await browser.clock.advance(6_000);
    app.staleReads(true);
    await worker.ask.refresh({ origin: ORIGIN });
    const before = worker.views(ORIGIN).length;

    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    await browser.clock.advance(8_000);

    expect(truth()).toBe(ids.ada);
    const ada = worker.row(ORIGIN, ids.ada).key;
    expect(
      worker
        .views(ORIGIN)
        .slice(before)
        .map(({ activeKey }) => activeKey),
    ).not.toContain(null);
    expect(worker.view(ORIGIN)).toMatchObject({ activeKey: ada, unsettled: false });
  });
});

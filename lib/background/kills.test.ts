import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

describe.each(EVERYWHERE)('a worker killed while the switch is out (%s, %s)', (mode, dialect) => {
  test('the next one reads, and says done when the server did it', async () => {
    const { app, browser, worker, ids, posts, truth } = await openFieldnote({ mode, dialect });
    const hold = app.hold('/session/switch-sign-in');
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await hold.reached;
    worker.kill();
    hold.release();

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });

    expect(truth()).toBe(ids.jonas);
    expect(next.view(ORIGIN).activeKey).toBe(next.row(ORIGIN, ids.jonas).key);
    expect(next.row(ORIGIN, ids.jonas).work).toBeNull();
    expect(posts()).toHaveLength(1);
  });

  test('what the server did not do stays pending until that is certain, then the row says so', async () => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    worker.killBefore('/session/switch-sign-in');
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.settled();

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    expect(next.row(ORIGIN, ids.jonas).work).toMatchObject({ kind: 'switching' });

    await browser.clock.advance(17_000);
    expect(next.row(ORIGIN, ids.jonas).work).toMatchObject({
      kind: 'failed',
      failure: { kind: 'interrupted' },
    });
    expect(next.view(ORIGIN).activeKey).toBe(next.row(ORIGIN, ids.ada).key);
    expect(posts()).toHaveLength(0);
  });

  test('a new wish waits until the earlier request is over for certain', async () => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    worker.killBefore('/session/switch-sign-in');
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.settled();
    const before = posts().length;

    const next = browser.startWorker();
    const switching = next.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await browser.settled();
    expect(posts()).toHaveLength(before);

    await browser.clock.advance(10_000);
    expect((await switching).ok).toBe(true);
    expect(posts()).toHaveLength(before + 1);
  });
});

test.each(EVERYWHERE)(
  '%s, %s: a sign-out that was waiting for Undo does not happen after a kill, and the row says so',
  async (mode, dialect) => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
    worker.kill();

    const next = browser.startWorker();
    await browser.clock.advance(11_000);
    await next.ask.refresh({ origin: ORIGIN });

    expect(posts()).toHaveLength(0);
    expect(next.row(ORIGIN, ids.jonas)).toMatchObject({ state: 'live', work: { kind: 'kept' } });
  },
);

test('after a killed move nobody is said to be signing out', async () => {
  const { browser, worker } = await openFieldnote();
  worker.killBefore('/session/switch-organization');
  void worker.ask.moveTo({ origin: ORIGIN, organizationId: null, workspaceId: null });
  await browser.settled();

  const view = await browser.startWorker().ask.view({ origin: ORIGIN });

  const kinds = view.ok && view.value.rows.map(({ work }) => work?.kind);
  expect(kinds).toEqual(['moving', undefined, undefined]);
});

test('revisions keep growing from one worker to the next, even when the cache was lost', async () => {
  const { browser, worker } = await openFieldnote();
  const before = worker.view(ORIGIN).revision;
  browser.durable.painted.clear();
  await browser.clock.advance(6_000);

  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });

  expect(next.view(ORIGIN).revision).toBeGreaterThan(before);
  expect(next.view(ORIGIN).rows.map((row) => row.title)).toEqual(['Ada Quell', 'Jonas Wirth', 'Mina Okafor']);
});

test.each(EVERYWHERE)(
  '%s, %s: killed again and again, a switch is settled within 25 s as long as a page asks',
  async (mode, dialect) => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    worker.killBefore('/session/switch-sign-in');
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.settled();

    let last = worker;
    for (let passed = 0; passed < 21_000; passed += 7_000) {
      last.kill();
      last = browser.startWorker();
      await last.ask.refresh({ origin: ORIGIN, byItself: passed > 0 });
      await browser.clock.advance(7_000);
    }

    expect(last.row(ORIGIN, ids.jonas).work).toMatchObject({ kind: 'failed' });
    expect(posts()).toEqual([]);
  },
);

test('a page that asks while a look is planned has nothing read before it', async () => {
  const { browser, worker, ids, requests } = await openFieldnote();
  worker.killBefore('/session/switch-sign-in');
  void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await browser.settled();
  requests();

  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN, byItself: false });
  await browser.clock.advance(8_000);
  await next.ask.refresh({ origin: ORIGIN, byItself: true });
  expect(requests()).toEqual(['GET /session']);
  await browser.clock.advance(9_000);
  expect(requests()).toEqual(['GET /session']);
});

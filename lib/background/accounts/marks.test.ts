import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

const SWITCH = '/session/switch-sign-in';
const SIGN_OUT = '/session/sign-out';

describe.each(EVERYWHERE)('%s, %s', (mode, dialect) => {
  test('a switch that ends leaves the mark of a sign-out that runs', async () => {
    const { app, worker, ids } = await openFieldnote({ mode, dialect });
    const hold = app.hold(SIGN_OUT);
    const leaving = worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    await hold.reached;

    const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await expect.poll(() => worker.row(ORIGIN, ids.mina).work?.kind).toBe('switching');

    expect(worker.row(ORIGIN, ids.jonas).work).toMatchObject({ kind: 'signing-out' });
    hold.release();
    await Promise.all([leaving, switching]);
  });

  test('a sign-out that was asked for while the switch to it ran can still be undone', async () => {
    const { app, browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    const hold = app.hold(SWITCH);
    const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await hold.reached;
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
    hold.release();
    await switching;

    expect(worker.row(ORIGIN, ids.jonas).work).toMatchObject({ kind: 'leaving' });
    await worker.ask.undoSignOut({ origin: ORIGIN, signInId: ids.jonas });
    await browser.clock.advance(11_000);
    expect(posts().map(({ path }) => path)).toEqual([SWITCH]);
    expect(worker.row(ORIGIN, ids.jonas).work).toBeNull();
  });

  test('a waiting sign-out of the account that is active by now does not happen, and the row says so', async () => {
    const { app, browser, worker, ids, posts, sessionId } = await openFieldnote({ mode, dialect });
    await browser.clock.advance(6_000);
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
    app.switchTo(sessionId, ids.jonas);
    await worker.ask.refresh({ origin: ORIGIN });

    await browser.clock.advance(11_000);

    expect(posts()).toEqual([]);
    expect(worker.row(ORIGIN, ids.jonas)).toMatchObject({ state: 'live', work: { kind: 'kept' } });
  });

  test('whoever switches to an account that waits to be signed out keeps it, whatever becomes of the switch', async () => {
    const { app, browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
    app.fault({ path: SWITCH, kind: { do: 'status', status: 503 } });

    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.clock.advance(11_000);

    expect(posts().map(({ path }) => path)).toEqual([SWITCH]);
    expect(worker.row(ORIGIN, ids.jonas).work).toMatchObject({ kind: 'failed', wish: 'switch' });
  });

  test('an Undo reaches a sign-out whose time is over while it waits for its turn', async () => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, undo: '5' } });
    worker.killBefore(SWITCH);
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await browser.settled();

    const next = browser.startWorker();
    const switching = next.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await next.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: true });
    await browser.clock.advance(7_000);
    await next.ask.undoSignOut({ origin: ORIGIN, signInId: ids.jonas });
    await browser.clock.advance(10_000);

    await switching;
    expect(posts().map(({ path }) => path)).toEqual([SWITCH]);
    expect(next.row(ORIGIN, ids.jonas)).toMatchObject({ state: 'live', work: null });
  });

  test('a switch to somebody who was signed out while it waited is not sent', async () => {
    const { app, worker, ids, posts } = await openFieldnote({ mode, dialect });
    const hold = app.hold(SIGN_OUT);
    const leaving = worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    await hold.reached;
    const switching = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    hold.release();
    await leaving;

    expect(await switching).toMatchObject({ ok: false, problem: { own: 'no-longer-signed-in' } });
    expect(posts().filter(({ query }) => query.sign_in_id === ids.jonas)).toHaveLength(1);
    expect(worker.view(ORIGIN).rows.map(({ work }) => work)).toEqual([null, null, null]);
  });

  test('a wish that is replaced while an earlier request may still be out is not sent', async () => {
    const { browser, worker, ids, posts, truth } = await openFieldnote({ mode, dialect });
    worker.killBefore(SWITCH);
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.settled();

    const next = browser.startWorker();
    const replaced = next.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await browser.clock.advance(2_000);
    const last = next.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.clock.advance(20_000);

    expect(await replaced).toMatchObject({ ok: false, problem: { kind: 'superseded' } });
    expect(await last).toMatchObject({ ok: true });
    expect(posts().map(({ query }) => query.sign_in_id)).toEqual([ids.jonas]);
    expect(truth()).toBe(ids.jonas);
  });
});

test('a wish that is replaced while a spent token is renewed is not sent', async () => {
  const { app, browser, worker, ids, sessionId, posts } = await openFieldnote({ mode: 'staging' });
  app.expireTokens(sessionId);
  await browser.clock.advance(7 * 3_600_000);
  const hold = app.hold('/session');
  const replaced = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  await hold.reached;
  const last = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await expect.poll(() => worker.row(ORIGIN, ids.jonas).work?.kind).toBe('switching');
  hold.release();

  expect(await replaced).toMatchObject({ ok: false, problem: { kind: 'superseded' } });
  expect((await last).ok).toBe(true);
  expect(posts().map(({ query }) => query.sign_in_id)).toEqual([ids.jonas]);
});

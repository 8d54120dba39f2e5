import { describe, expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

const SWITCH = '/session/switch-sign-in';
const SIGN_OUT = '/session/sign-out';

/** By the server's own list. */
const live = ({ app, sessionId }: Fieldnote) => app.session(sessionId).signIns.map(({ id }) => id);

describe.each(EVERYWHERE)('%s, %s: a change whose answer never came', (mode, dialect) => {
  test('a sign-out that takes effect later still puts back who was active', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { app, browser, worker, ids, truth } = fieldnote;
    const { key } = worker.row(ORIGIN, ids.jonas);
    const linger = app.linger(SIGN_OUT);
    const answer = await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    expect(answer.ok).toBe(false);
    const before = worker.views(ORIGIN).length;

    await browser.clock.advance(3_000);
    linger.release();
    await browser.clock.advance(5_000);

    expect(live(fieldnote)).not.toContain(ids.jonas);
    expect(truth()).toBe(ids.ada);
    const shown = worker.views(ORIGIN).slice(before);
    const ada = worker.row(ORIGIN, ids.ada).key;
    expect(shown.every(({ activeKey }) => activeKey === ada)).toBe(true);
    const jonas = worker.view(ORIGIN).rows.find((row) => row.key === key);
    expect(jonas).toMatchObject({ state: 'ended', work: null });
  });

  test('nobody is confirmed as active until it is known what became of a switch', async () => {
    const { app, browser, worker, ids } = await openFieldnote({ mode, dialect });
    app.fault({ path: SWITCH, kind: { do: 'drop', when: 'after' } });
    app.fault({ path: '/session', method: 'GET', kind: { do: 'status', status: 429 } });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    expect(worker.view(ORIGIN)).toMatchObject({
      activeKey: worker.row(ORIGIN, ids.ada).key,
      unsettled: true,
    });

    await browser.clock.advance(61_000);
    await worker.ask.refresh({ origin: ORIGIN });
    expect(worker.view(ORIGIN)).toMatchObject({
      activeKey: worker.row(ORIGIN, ids.mina).key,
      unsettled: false,
    });
  });

  test('so does the next worker, when this one is killed meanwhile', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { app, browser, worker, ids, truth, posts } = fieldnote;
    const linger = app.linger(SIGN_OUT);
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    worker.kill();
    linger.release();

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });

    expect(truth()).toBe(ids.ada);
    expect(next.view(ORIGIN).activeKey).toBe(next.row(ORIGIN, ids.ada).key);
    expect(posts().filter(({ path }) => path === SIGN_OUT)).toHaveLength(1);
  });

  test('who was active is put back before anything else is asked for', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { app, worker, ids, truth } = fieldnote;
    const linger = app.linger(SIGN_OUT);
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
    linger.release();

    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false });

    expect(live(fieldnote)).toEqual([ids.ada]);
    expect(truth()).toBe(ids.ada);
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
  });

  test('what has taken effect by the time it is asked for again is not sent again', async () => {
    const { app, worker, ids, posts, truth } = await openFieldnote({ mode, dialect });
    const linger = app.linger(SWITCH);
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    linger.release();

    expect((await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })).ok).toBe(true);

    expect(posts()).toHaveLength(1);
    expect(truth()).toBe(ids.jonas);
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.jonas).key);
  });

  test.each([
    ['a cut connection', { do: 'drop', when: 'before' }],
    ['an answer that is none', { do: 'status', status: 200, body: '{}' }],
    ['a server in trouble', { do: 'status', status: 502, body: '<h1>Bad gateway</h1>' }],
  ] as const)('after %s is looked at once more, and no more than that', async (_, kind) => {
    const { app, browser, worker, ids, requests } = await openFieldnote({ mode, dialect });
    app.fault({ path: SWITCH, kind });

    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    expect(requests()).toEqual([`POST ${SWITCH}`, 'GET /session']);
    await browser.clock.advance(3_000);
    await worker.ask.refresh({ origin: ORIGIN });
    expect(requests()).toEqual([]);
    await browser.clock.advance(30_000);

    expect(requests()).toEqual(['GET /session']);
    expect(browser.durable.records.has(`journal:${ORIGIN}|browser`)).toBe(false);
    expect(browser.durable.records.has(`journal:${ORIGIN}|own`)).toBe(false);
  });

  test('a switch that a stale read hides is found at the second look', async () => {
    const { app, browser, worker, ids } = await openFieldnote({ mode, dialect });
    app.staleReads(true);
    await worker.ask.refresh({ origin: ORIGIN });
    app.fault({ path: SWITCH, kind: { do: 'body', body: '{}' } });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

    await browser.clock.advance(7_000);

    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.jonas).key);
    expect(worker.row(ORIGIN, ids.jonas).work).toBeNull();
  });
});

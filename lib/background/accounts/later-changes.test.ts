import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

const SWITCH = '/session/switch-sign-in';
const SIGN_OUT = '/session/sign-out';

describe.each(EVERYWHERE)('%s, %s: soon after a change of our own', (mode, dialect) => {
  test('a second switch whose answer is lost is judged by what the server says', async () => {
    const { app, worker, ids, truth } = await openFieldnote({ mode, dialect });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    app.fault({ path: SWITCH, kind: { do: 'drop', when: 'after' } });

    const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

    expect(truth()).toBe(ids.mina);
    expect(answer.ok).toBe(true);
    const view = worker.view(ORIGIN);
    expect(view.activeKey).toBe(worker.row(ORIGIN, ids.mina).key);
    expect(view.rows.map(({ work }) => work)).toEqual([null, null, null]);
  });

  test('a second switch that did not happen is not hidden by the first', async () => {
    const { app, worker, ids, sessionId } = await openFieldnote({ mode, dialect });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    app.switchTo(sessionId, ids.ada);
    app.fault({ path: SWITCH, kind: { do: 'drop', when: 'before' } });

    const answer = await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

    expect(answer.ok).toBe(false);
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
  });

  test('what a page switches once a read has confirmed ours is news, not a failure', async () => {
    const { app, browser, worker, ids, sessionId } = await openFieldnote({ mode, dialect });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    app.switchTo(sessionId, ids.ada);

    await browser.clock.advance(5_000);
    await worker.ask.refresh({ origin: ORIGIN });
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);

    await browser.clock.advance(10_000);
    await worker.ask.refresh({ origin: ORIGIN });
    expect(worker.row(ORIGIN, ids.jonas).work).toBeNull();
  });

  test('somebody who signs in after everybody was signed out is there', async () => {
    const { app, browser, worker, userIds, sessionId } = await openFieldnote({ mode, dialect });
    app.staleReads(true);
    await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false });
    app.staleReads(false);
    const priya = app.signIn(sessionId, userIds.priya);

    await browser.clock.advance(5_000);
    await worker.ask.refresh({ origin: ORIGIN });

    expect(worker.row(ORIGIN, priya).state).toBe('live');
  });

  test('signing everybody out is judged by those whom the server still has', async () => {
    const { app, worker, ids } = await openFieldnote({ mode, dialect });
    for (const signInId of [ids.mina, ids.jonas])
      await worker.ask.signOut({ origin: ORIGIN, signInId, undo: false });
    app.fault({ path: SIGN_OUT, kind: { do: 'lie' } });
    await worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false });
    app.fault({ path: SIGN_OUT, kind: { do: 'drop', when: 'before' } });

    const answer = await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false });

    expect(answer.ok).toBe(false);
  });
});

test('a sign-out that a read has confirmed is not called in question later', async () => {
  const { app, browser, worker, ids, userIds, sessionId } = await openFieldnote();
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  const again = app.signIn(sessionId, userIds.jonas);

  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.row(ORIGIN, again)).toMatchObject({ title: 'Jonas Wirth', state: 'live', work: null });
});

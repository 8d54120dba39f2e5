import { describe, expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const LEAVE = '/session/switch-organization';
const away = { origin: ORIGIN, organizationId: null, workspaceId: null };

/** Where Ada works, as each view since has told it; null: nowhere. */
function shown({ worker, ids }: Fieldnote, since = 0) {
  const rows = worker.views(ORIGIN).slice(since);
  return rows.map((view) => known(view.rows.find(({ signInId }) => signInId === ids.ada)));
}

describe.each(EVERYWHERE)('%s, %s: a move', (mode, dialect) => {
  // The oldest builds refuse the POST and take one PUT instead (section 4.1.4).
  const method = dialect === 'go25' ? 'PUT' : 'POST';

  test('that a stale read hides is shown as made, and stays so', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { app, browser, worker } = fieldnote;
    await browser.clock.advance(6_000);
    app.staleReads(true);
    await worker.ask.refresh({ origin: ORIGIN });
    const before = worker.views(ORIGIN).length;

    await worker.ask.moveTo(away);
    await browser.clock.advance(8_000);

    const rows = shown(fieldnote, before).filter(({ work }) => work === null);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ nowhere }) => nowhere)).toBe(true);
  });

  test('whose answer is lost is not shown as undone, and is looked at again', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { app, browser, worker, ids } = fieldnote;
    const linger = app.linger(LEAVE, method);
    const before = worker.views(ORIGIN).length;
    expect((await worker.ask.moveTo(away)).ok).toBe(false);
    linger.release();
    expect(worker.row(ORIGIN, ids.ada).work).toMatchObject({ kind: 'moving' });

    await browser.clock.advance(7_000);

    expect(worker.row(ORIGIN, ids.ada)).toMatchObject({ nowhere: true, work: null });
    expect(shown(fieldnote, before).every(({ nowhere, work }) => nowhere || work !== null)).toBe(true);
  });

  test('that did not happen says so once that is certain', async () => {
    const { app, browser, worker, ids } = await openFieldnote({ mode, dialect });
    app.fault({ path: LEAVE, method, kind: { do: 'drop', when: 'before' } });
    await worker.ask.moveTo(away);

    await browser.clock.advance(7_000);

    expect(worker.row(ORIGIN, ids.ada)).toMatchObject({
      nowhere: false,
      work: { kind: 'failed', wish: 'move' },
    });
  });

  test('of a killed worker stays unknown until a read shows it', async () => {
    const { app, browser, worker, ids } = await openFieldnote({ mode, dialect });
    const linger = app.linger(LEAVE, method);
    void worker.ask.moveTo(away);
    await linger.reached;
    worker.kill();
    await browser.settled();

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    expect(next.row(ORIGIN, ids.ada).work).toMatchObject({ kind: 'moving' });
    linger.release();
    await browser.clock.advance(27_000);
    expect(next.row(ORIGIN, ids.ada)).toMatchObject({ nowhere: true, work: null });
  });
});

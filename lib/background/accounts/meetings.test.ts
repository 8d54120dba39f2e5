import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

const LEAVE = '/session/switch-organization';
const away = { origin: ORIGIN, organizationId: null, workspaceId: null };
const DAY = 86_400_000;

describe.each(EVERYWHERE)('%s, %s: a move', (mode, dialect) => {
  test('is sent for nobody but who was shown as active when it was wished', async () => {
    const { app, worker, ids, truth, requests } = await openFieldnote({ mode, dialect });
    const linger = app.linger('/session/switch-sign-in');
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    linger.release();
    requests();

    const answer = await worker.ask.moveTo(away);

    expect(truth()).toBe(ids.jonas);
    expect(requests().filter((each) => each.includes(LEAVE))).toEqual([]);
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'superseded' } });
    expect(worker.row(ORIGIN, ids.ada).work).toBeNull();
  });

  test('stands against stale reads for six seconds, wherever the clock is set to', async () => {
    const { app, browser, worker, ids, requests } = await openFieldnote({ mode, dialect });
    browser.clock.set(DAY);
    await browser.clock.advance(6_000);
    app.staleReads(true);
    await worker.ask.refresh({ origin: ORIGIN });
    await worker.ask.moveTo(away);
    app.staleReads(false);
    requests();

    await browser.clock.advance(6_000);

    expect(requests()).toEqual(['GET /session']);
    expect(worker.row(ORIGIN, ids.ada)).toMatchObject({ nowhere: true, work: null });
  });
});

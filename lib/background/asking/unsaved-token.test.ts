import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

/** Fieldnote in staging, with a token that rotated and that the disk would not take. */
async function rotatedUnsaved() {
  const fieldnote = await openFieldnote({ mode: 'staging' });
  const { browser, worker, requests } = fieldnote;
  await browser.clock.advance(7 * 3_600_000);
  browser.durable.full = true;
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(10_000);
  requests();
  return fieldnote;
}

test('while the newest token is not on the disk nothing is sent, whatever is asked', async () => {
  const { worker, ids, requests } = await rotatedUnsaved();

  const answers = await Promise.all([
    worker.ask.refresh({ origin: ORIGIN }),
    worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
    worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false }),
    worker.ask.places({ origin: ORIGIN }),
    worker.ask.taken({ origin: ORIGIN, type: 'username', identifier: 'nia' }),
  ]);

  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false, false]);
  expect(requests()).toEqual([]);
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-saved' });
});

test('once the disk takes it, the same session goes on with the newest token', async () => {
  const { browser, server, worker, sessionId } = await rotatedUnsaved();
  browser.durable.full = false;

  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
  const next = browser.startWorker();
  await browser.clock.advance(6_000);
  await next.ask.refresh({ origin: ORIGIN });

  expect(server.log.at(-1)?.sessionIdAfter).toBe(sessionId);
  expect(next.view(ORIGIN).obstacle).toBeNull();
});

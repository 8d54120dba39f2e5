import { expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const DEEDS: [string, (fieldnote: Fieldnote) => Promise<unknown>][] = [
  ['a switch', ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })],
  [
    'a sign-out',
    ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false }),
  ],
  ['a sign-out of all', ({ worker }) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false })],
];

/** How often a change was written down. */
function countJournals({ browser: { durable } }: Fieldnote): () => number {
  const { records } = durable;
  const set = records.set.bind(records);
  let written = 0;
  records.set = (key, text) => {
    if (key.startsWith('journal:')) written += 1;
    return set(key, text);
  };
  return () => written;
}

for (const [mode, dialect] of EVERYWHERE) {
  test.each(DEEDS)(
    `${mode}, ${dialect}: wherever the disk is full, %s is sent only when it is written down`,
    async (_, act) => {
      for (let room = 0; room < 6; room += 1) {
        const fieldnote = await openFieldnote({ mode, dialect });
        // A staging token has rotated by then, so that there is one to be written.
        await fieldnote.browser.clock.advance(7 * 3_600_000);
        const before = fieldnote.posts().length;
        fieldnote.browser.durable.room = room;
        const written = countJournals(fieldnote);
        await act(fieldnote);
        await fieldnote.browser.settled();
        const sent = fieldnote.posts().length - before;
        expect(sent).toBeLessThanOrEqual(written());
        if (sent === 0) expect(fieldnote.worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-saved' });
        if (room === 0) expect(sent).toBe(0);
      }
    },
  );
}

test('that a record could be removed does not say that the disk takes writes again', async () => {
  const { browser, worker, ids, requests } = await openFieldnote();
  browser.durable.room = 0;
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  expect(requests()).not.toContain('POST /session/switch-sign-in');
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'not-saved' });

  browser.durable.room = Number.POSITIVE_INFINITY;
  expect(await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })).toMatchObject({ ok: true });
  expect(worker.view(ORIGIN).obstacle).toBeNull();
});

import { expect, test } from 'vitest';
import { MODES, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const revisions = ({ worker }: Awaited<ReturnType<typeof openFieldnote>>): number[] =>
  worker.views(ORIGIN).map(({ revision }) => revision);

const growing = (all: number[]): number[] => [...new Set(all)].sort((one, other) => one - other);

test.each(MODES)('%s: every view that is told has a larger revision, also within a moment', async (mode) => {
  const fieldnote = await openFieldnote({ mode });
  const { worker, ids } = fieldnote;

  // No time passes here at all: all of this is one millisecond.
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false });

  expect(revisions(fieldnote).length).toBeGreaterThan(5);
  expect(revisions(fieldnote)).toEqual(growing(revisions(fieldnote)));
});

test('a worker that starts in the same moment goes on from the revision that pages have', async () => {
  const { browser, worker, ids } = await openFieldnote();
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  const { revision } = worker.view(ORIGIN);

  const next = browser.startWorker();
  await next.ask.dismiss({ origin: ORIGIN, key: null });

  expect(next.view(ORIGIN).revision).toBeGreaterThan(revision);
});

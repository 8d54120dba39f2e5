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

test('what a worker answers is later than all that an earlier one told, though the last was never painted', async () => {
  const { browser, worker, ids } = await openFieldnote();
  const painted = new Map(browser.durable.painted);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  const { revision } = worker.view(ORIGIN);
  worker.kill();
  browser.durable.painted = painted;
  await browser.clock.advance(1_000);

  const answer = await browser.startWorker().ask.view({ origin: ORIGIN });

  expect(answer.ok && answer.value.revision).toBeGreaterThan(revision);
});

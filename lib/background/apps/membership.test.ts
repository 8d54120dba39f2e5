import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { openStaging } from '../../../test/worker/linked';

test('an app whose removal cannot be written down stays as it is, and that is said', async () => {
  const { browser, worker } = await openFieldnote();
  browser.durable.full = true;

  const answer = await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  expect(answer).toMatchObject({ ok: false });
  browser.durable.full = false;
  await browser.clock.advance(6_000);
  expect(await browser.startWorker().ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
});

test('the hosts of a linked app’s pages are given back, even when its settings were lost', async () => {
  const { browser, link } = await openStaging();
  await link(true);
  await browser.durable.cache.forgetOrigin(ORIGIN);

  await browser.startWorker().ask.disconnect({ origin: ORIGIN, signOut: false });

  expect([...browser.granted]).toEqual([]);
});

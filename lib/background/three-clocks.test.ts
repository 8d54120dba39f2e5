import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const DAY = 86_400_000;
const SETTINGS = [
  ['back', -DAY],
  ['forward', DAY],
] as const;

test.each(SETTINGS)('a computer’s clock that is set %s by a day holds no read up', async (_, ms) => {
  const { browser, worker, ids, requests } = await openFieldnote();
  for (const id of [ids.jonas, ids.mina, ids.ada])
    await worker.ask.switchTo({ origin: ORIGIN, signInId: id });
  await browser.clock.advance(6_000);
  browser.clock.set(ms);
  requests();

  void worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(10_000);

  expect(requests()).toEqual(['GET /session']);
});

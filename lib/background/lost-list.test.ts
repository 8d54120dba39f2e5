import { expect, test } from 'vitest';
import { API_HOST, MODES, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { told } from '../../test/worker/written-records';

test.each(MODES)(
  '%s: when everything that was kept has gone, the next worker says of which app',
  async (mode) => {
    const { browser, worker } = await openFieldnote({ mode });
    worker.kill();
    browser.durable.records.clear();

    expect(await told(browser.startWorker())).toEqual([API_HOST]);
    expect(await told(browser.startWorker())).toEqual([API_HOST]);

    const next = browser.startWorker();
    await next.ask.dismissSetAside({});
    expect(await told(browser.startWorker())).toEqual([]);
  },
);

test('an app that is connected again is missed no more', async () => {
  const { browser, worker } = await openFieldnote();
  worker.kill();
  browser.durable.records.clear();
  const next = browser.startWorker();

  await next.ask.connect({ origin: ORIGIN, mode: null });

  expect(await told(next)).toEqual([]);
});

test('an app that was removed is not missed, whatever the worker was doing when it died', async () => {
  const whole = await openFieldnote();
  whole.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await whole.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  const effects = whole.worker.effects().length;

  for (let effect = 1; effect <= effects; effect += 1) {
    const { browser, worker } = await openFieldnote();
    worker.killAt(effect, 'after');
    void worker.ask.disconnect({ origin: ORIGIN, signOut: false });
    await browser.settled();
    expect(await told(browser.startWorker())).toEqual([]);
  }
});

test('a browser that keeps nothing at all has nothing to miss', async () => {
  const { browser, worker } = await openFieldnote();
  worker.kill();
  browser.durable.records.clear();
  browser.durable.painted.clear();

  expect(await told(browser.startWorker())).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { atGoogle } from '../../test/worker/elsewhere';
import { DIALECTS, EVERYWHERE, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

const DAY = 86_400_000;
const SIGN_IN_LIFE = 30 * DAY;
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

describe.each(EVERYWHERE)('%s, %s, by a clock that was set', (mode, dialect) => {
  test.each(SETTINGS)('%s by a day: an account runs out by the server’s time', async (_, ms) => {
    const { server, browser, worker, ids } = await openFieldnote({ mode, dialect });
    const runsOutAt = server.now() + SIGN_IN_LIFE - 6_000;
    browser.clock.set(ms);
    await browser.clock.advance(6_000);

    await worker.ask.refresh({ origin: ORIGIN });

    expect(worker.row(ORIGIN, ids.jonas).at).toBe(runsOutAt + ms);
  });

  test.each(SETTINGS)('%s by a day: what an earlier worker sent holds nobody up', async (_, ms) => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode, dialect });
    worker.killBefore('/session/switch-sign-in');
    void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.settled();
    browser.clock.set(ms);
    const before = posts().length;

    void browser.startWorker().ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await browser.clock.advance(25_000);

    expect(posts().slice(before)).toMatchObject([{ query: { sign_in_id: ids.mina } }]);
  });

  test.each(SETTINGS)('%s by a day: a change that was not made is known after six seconds', async (_, ms) => {
    const { app, browser, worker, ids } = await openFieldnote({ mode, dialect });
    app.fault({ path: '/session/switch-sign-in', kind: { do: 'lie' } });
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    browser.clock.set(ms);

    await browser.clock.advance(7_000);

    expect(worker.row(ORIGIN, ids.jonas).work).toMatchObject({ failure: { kind: 'not-taken' } });
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
  });
});

test.each(DIALECTS)(
  'staging, %s: no change carries a token that the server says is over',
  async (dialect) => {
    const { browser, worker, ids, posts } = await openFieldnote({ mode: 'staging', dialect });
    browser.clock.set(-DAY);
    await browser.clock.advance(25 * 3_600_000);

    expect((await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })).ok).toBe(true);

    expect(posts().every(({ tokenExpired }) => !tokenExpired)).toBe(true);
  },
);

describe.each(['the same worker', 'the next worker'])('a sign-in tab that %s watches', (which) => {
  test.each(SETTINGS)('is not watched beyond its time by a clock that is set %s by a day', async (_, ms) => {
    const { browser, requests } = await atGoogle();
    browser.clock.set(ms);
    if (which === 'the next worker') await browser.startWorker().ask.refresh({ origin: ORIGIN });
    await browser.clock.advance(11 * 60_000);
    requests();

    await browser.clock.advance(10 * 60_000);

    expect(requests()).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { DAY, HOUR, opened, read, ring, ringsIn, told, wantNotices } from '../../../test/worker/ending';
import { type Fieldnote, ORIGIN } from '../../../test/worker/fieldnote';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

test('who has not asked for it is told by the icon alone', async () => {
  const fieldnote = await opened();
  await ring(fieldnote);
  await ring(fieldnote);

  expect(told(fieldnote)).toEqual([]);
});

test('who wants it is told of every account, once for each of its moments', async () => {
  const fieldnote = await opened();
  const { app, browser, worker, sessionId, ids, end } = fieldnote;
  app.endSignIn(sessionId, ids.jonas, end - DAY - 3 * HOUR);
  app.endSignIn(sessionId, ids.mina, end - DAY - 3 * HOUR + 1);
  await read(fieldnote);
  await wantNotices(fieldnote);
  const { key } = worker.row(ORIGIN, ids.jonas);
  const about = { origin: ORIGIN, app: 'Fieldnote', key };

  await ring(fieldnote);
  expect(told(fieldnote)).toEqual([{ ...about, kind: 'ending', count: 2 }]);
  await browser.clock.advance(HOUR);
  await worker.ring();
  expect(told(fieldnote)).toHaveLength(1);

  await ring(fieldnote);
  expect(told(fieldnote).slice(1)).toEqual([{ ...about, kind: 'ended', count: 2 }]);
  await ring(fieldnote);
  const ada = { ...about, key: worker.row(ORIGIN, ids.ada).key };
  expect(told(fieldnote).slice(2)).toEqual([{ ...ada, kind: 'ending', count: 1 }]);
});

test('who is woken by the alarm and by the browser’s start at once tells it once', async () => {
  const fieldnote = await opened();
  await wantNotices(fieldnote);
  const { browser } = fieldnote;
  await browser.clock.advance(ringsIn(fieldnote));
  const worker = browser.startWorker();
  await Promise.all([worker.ring(), worker.ring()]);
  await browser.settled();

  expect(told(fieldnote).map(({ kind }) => kind)).toEqual(['ending']);
});

test.each([
  ['the last day', 3 * DAY + 60_000, 'ending'],
  ['the end', 4 * DAY + 60_000, 'ended'],
] as const)('a read between %s and the alarm takes no notification away', async (_, later, kind) => {
  const fieldnote = await opened();
  await wantNotices(fieldnote);
  const { browser, worker, ids } = fieldnote;
  const { key } = worker.row(ORIGIN, ids.ada);
  if (kind === 'ended') await ring(fieldnote);
  const before = told(fieldnote).length;
  await browser.clock.advance(fieldnote.end - 4 * DAY + later - fieldnote.server.now());
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.settled();

  await ring(fieldnote);

  expect(told(fieldnote).slice(before)).toEqual([{ kind, origin: ORIGIN, app: 'Fieldnote', key, count: 1 }]);
});

test('who was signed out is told of no end', async () => {
  const fieldnote = await opened();
  await wantNotices(fieldnote);
  await ring(fieldnote);
  fieldnote.app.signOut(fieldnote.sessionId, fieldnote.ids.ada);
  await read(fieldnote);
  await fieldnote.browser.clock.advance(2 * DAY);
  await fieldnote.worker.ring();

  expect(told(fieldnote).map(({ kind }) => kind)).toEqual(['ending']);
});

test('nobody is told what the server has not confirmed', async () => {
  const fieldnote = await opened();
  await wantNotices(fieldnote);
  fieldnote.app.fault({ path: '/session', method: 'GET', times: 99, kind: { do: 'status', status: 502 } });

  await ring(fieldnote);

  expect(told(fieldnote)).toEqual([]);
});

test('nor while a server that has just failed is left alone', async () => {
  const fieldnote = await opened();
  await wantNotices(fieldnote);
  const { app, browser, worker } = fieldnote;
  app.fault({ path: '/session', method: 'GET', times: 1, kind: { do: 'status', status: 502 } });
  await browser.clock.advance(ringsIn(fieldnote));
  await worker.ask.refresh({ origin: ORIGIN });

  await worker.ring();
  await browser.settled();
  expect(told(fieldnote)).toEqual([]);

  await ring(fieldnote);
  expect(told(fieldnote).map(({ kind }) => kind)).toEqual(['ending']);
});

test('a wish that came without a page and was not fulfilled is told so, too, where that is wanted', async () => {
  const fieldnote = await opened();
  await fieldnote.worker.reach.command('account-9', null);
  expect(told(fieldnote)).toEqual([]);
  await wantNotices(fieldnote);

  await fieldnote.worker.reach.command('account-9', null);

  expect(told(fieldnote)).toEqual([{ kind: 'refused', refusal: { why: 'nobody-there' } }]);
});

describe('it is taken back', () => {
  const shown = ({ browser }: Fieldnote) => [...browser.tray.values()].map(({ kind }) => kind);

  /** Ada's last day has begun, or she has ended, and that was told. */
  async function afterTold(kind: 'ending' | 'ended') {
    const fieldnote = await opened();
    await wantNotices(fieldnote);
    await ring(fieldnote);
    if (kind === 'ended') await ring(fieldnote);
    return { ...fieldnote, ada: fieldnote.worker.row(ORIGIN, 'Ada Quell').key };
  }

  test('once she has ended: that is said in its place', async () => {
    expect(shown(await afterTold('ending'))).toEqual(['ending']);
    expect(shown(await afterTold('ended'))).toEqual(['ended']);
  });

  test.each(['ending', 'ended'] as const)('once she has signed in again elsewhere: %s', async (kind) => {
    const fieldnote = await afterTold(kind);
    const { app, sessionId, userIds, ids, server } = fieldnote;
    if (kind === 'ending') app.endSignIn(sessionId, ids.ada, server.now() + 30 * DAY);
    else app.signIn(sessionId, userIds.ada);

    await read(fieldnote);

    expect(shown(fieldnote)).toEqual([]);
  });

  test('once she was signed out before her end', async () => {
    const fieldnote = await afterTold('ending');
    await fieldnote.worker.ask.signOut({ origin: ORIGIN, signInId: fieldnote.ids.ada, undo: false });
    expect(shown(fieldnote)).toEqual([]);
  });

  test('once she is forgotten', async () => {
    const fieldnote = await afterTold('ended');
    await fieldnote.worker.ask.forget({ origin: ORIGIN, key: fieldnote.ada });
    expect(shown(fieldnote)).toEqual([]);
  });

  test.each(['ending', 'ended'] as const)('once the app is removed: %s', async (kind) => {
    const fieldnote = await afterTold(kind);
    await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
    await fieldnote.browser.settled();
    expect(shown(fieldnote)).toEqual([]);
  });

  test('by the next worker, too', async () => {
    const fieldnote = await afterTold('ended');
    const { app, browser, sessionId, userIds } = fieldnote;
    const worker = browser.startWorker();
    app.signIn(sessionId, userIds.ada);
    await browser.clock.advance(6_000);

    await worker.ask.refresh({ origin: ORIGIN });
    await browser.settled();

    expect(shown(fieldnote)).toEqual([]);
  });

  test('and not while it is so', async () => {
    const fieldnote = await afterTold('ended');
    await read(fieldnote);
    await fieldnote.browser.startWorker().ring();
    await fieldnote.browser.settled();
    expect(shown(fieldnote)).toEqual(['ended']);
  });

  test('what was not done, once the person has moved on', async () => {
    const fieldnote = await opened();
    await wantNotices(fieldnote);
    const { worker } = fieldnote;
    await worker.reach.command('account-9', null);
    expect(shown(fieldnote)).toEqual(['refused']);

    await worker.ask.refresh({ origin: ORIGIN, opened: true });
    await fieldnote.browser.settled();

    expect(shown(fieldnote)).toEqual([]);
  });

  test('with all others once they are turned off, and the browser lets us show none any more', async () => {
    const fieldnote = await afterTold('ended');
    await fieldnote.worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, notices: false } });
    expect([shown(fieldnote), fieldnote.browser.mayNotify]).toEqual([[], false]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  DAY,
  HOUR,
  openEnding,
  opened,
  RING,
  read,
  ring,
  ringsIn,
  told,
  wantNotices,
} from '../../../test/worker/ending';
import { EVERYWHERE, type Fieldnote, ORIGIN } from '../../../test/worker/fieldnote';
import { DEFAULT_SETTINGS } from '../../session/settings/default-settings';

const standing = ({ browser }: Fieldnote) => browser.worn[0]?.title.standing;

test.each(EVERYWHERE)('%s, %s: it rings when the last day begins, and at the end', async (...where) => {
  // The oldest builds end a session of which nobody has heard for a day.
  const fieldnote = await openEnding(DAY + 3 * HOUR, ...where);
  const { server, worker, ids, end, requests } = fieldnote;
  const { key } = worker.row(ORIGIN, ids.ada);
  expect(standing(fieldnote)).toBe('active');

  await ring(fieldnote);
  expect(end - server.now()).toBeLessThanOrEqual(DAY);
  expect(end - server.now()).toBeGreaterThan(DAY - HOUR);
  expect(standing(fieldnote)).toBe('ending');
  expect(requests().filter((each) => each !== 'GET /deployment')).toEqual(['GET /session']);

  await ring(fieldnote);
  expect(server.now()).toBeGreaterThan(end);
  expect(server.now()).toBeLessThan(end + 2 * HOUR);
  expect(worker.view(ORIGIN).rows.find((row) => row.key === key)?.state).toBe('ended');
  expect(fieldnote.browser.alarms.has(RING)).toBe(false);
});

test('between these moments nothing rings, and nothing is asked', async () => {
  const fieldnote = await opened();
  const { browser, requests } = fieldnote;
  const { alarms } = browser;
  expect([...alarms.keys()]).toEqual([RING]);
  const rings = alarms.get(RING);

  await browser.clock.advance(2 * DAY);

  expect([alarms.get(RING), requests()]).toEqual([rings, []]);
});

test.each([-7 * HOUR, 7 * HOUR])(
  'a computer whose clock is off by %d ms rings by the server’s time',
  async (off) => {
    const fieldnote = await opened();
    fieldnote.browser.clock.set(off);

    await read(fieldnote);
    await ring(fieldnote);

    const left = fieldnote.end - fieldnote.server.now();
    expect([left <= DAY, left > DAY - HOUR]).toEqual([true, true]);
  },
);

test('a clock that is set forward a week makes nobody end: the server is asked once, and it rings in time', async () => {
  const fieldnote = await opened();
  const { browser, worker, requests } = fieldnote;
  browser.clock.set(7 * DAY);
  await browser.clock.advance(6_000);
  await worker.ring();
  await browser.settled();

  expect(requests()).toContain('GET /session');
  expect(standing(fieldnote)).toBe('active');
  expect(ringsIn(fieldnote)).toBeGreaterThan(2 * DAY);
  await worker.ring();
  expect(requests()).toEqual([]);
});

test('the next worker plans the same by what it finds, and asks nobody', async () => {
  const fieldnote = await opened();
  const { browser, requests } = fieldnote;
  const rings = browser.alarms.get(RING);
  browser.alarms.clear();

  const worker = browser.startWorker();
  await worker.ring();

  expect([browser.alarms.get(RING), requests()]).toEqual([rings, []]);
});

test('a browser that begins in the last day asks at once, and shows it', async () => {
  const fieldnote = await opened();
  const { browser } = fieldnote;
  await browser.clock.advance(3 * DAY + HOUR);

  await browser.startWorker().ring();
  await browser.settled();

  expect(standing(fieldnote)).toBe('ending');
  expect(ringsIn(fieldnote)).toBeGreaterThan(DAY - 3 * HOUR);
});

test('a server that cannot be asked then is asked again every hour, for a day', async () => {
  const fieldnote = await opened();
  const { app, requests } = fieldnote;
  app.fault({ path: '/session', method: 'GET', times: 99, kind: { do: 'status', status: 502 } });

  await ring(fieldnote);
  expect(ringsIn(fieldnote)).toBe(HOUR);
  app.clearFaults();
  await ring(fieldnote);

  expect(requests().filter((each) => each === 'GET /session')).toHaveLength(2);
  expect(ringsIn(fieldnote)).toBeGreaterThan(2 * HOUR);
  app.fault({ path: '/session', method: 'GET', times: 99, kind: { do: 'status', status: 502 } });
  let rings = 0;
  for (; fieldnote.browser.alarms.has(RING) && rings < 99; rings += 1) await ring(fieldnote);
  expect(rings).toBe(25);
});

test('who comes for less than a day is told of it by the icon alone', async () => {
  const fieldnote = await opened();
  await wantNotices(fieldnote);
  const { app, sessionId, userIds, browser, worker } = fieldnote;
  const priya = app.signIn(sessionId, userIds.priya);
  app.endSignIn(sessionId, priya, fieldnote.server.now() + 5 * HOUR);
  await read(fieldnote);

  expect(standing(fieldnote)).toBe('ending');
  await ring(fieldnote);
  const key = userIds.priya;
  expect(told(fieldnote)).toEqual([{ kind: 'ended', origin: ORIGIN, app: 'Fieldnote', key, count: 1 }]);
  expect([worker.view(ORIGIN).rows.find((row) => row.key === key)?.state, browser.alarms.has(RING)]).toEqual([
    'ended',
    true,
  ]);
});

test('who signs in anew meanwhile does not end', async () => {
  const fieldnote = await opened();
  const { app, sessionId, ids, end } = fieldnote;
  app.endSignIn(sessionId, ids.ada, end + 30 * DAY);

  await ring(fieldnote);

  expect(standing(fieldnote)).toBe('active');
  expect(ringsIn(fieldnote)).toBeGreaterThan(20 * DAY);
});

test('once it is turned off nothing rings for who is not active', async () => {
  const fieldnote = await opened();
  const { app, browser, worker, sessionId, ids, end } = fieldnote;
  const before = browser.alarms.get(RING);
  app.endSignIn(sessionId, ids.jonas, end - 2 * DAY);
  await read(fieldnote);
  expect(browser.alarms.get(RING)).toBe(before);
  await wantNotices(fieldnote);
  expect(browser.alarms.get(RING)).not.toBe(before);

  await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, notices: false } });

  expect(browser.alarms.get(RING)).toBe(before);
});

describe('where the browser does not let them be shown', () => {
  test('they are off once that is taken back, and nothing rings for them', async () => {
    const fieldnote = await opened();
    const { app, browser, worker, sessionId, ids, end } = fieldnote;
    const before = browser.alarms.get(RING);
    app.endSignIn(sessionId, ids.jonas, end - 2 * DAY);
    await read(fieldnote);
    await wantNotices(fieldnote);

    browser.mayNotify = false;
    await worker.grantChanged();

    expect(await fieldnote.worker.ask.settings({})).toMatchObject({ value: { notices: false } });
    expect(browser.alarms.get(RING)).toBe(before);
  });

  test('nobody turns them on, from a file neither', async () => {
    const fieldnote = await opened();
    fieldnote.browser.mayNotify = false;
    await wantNotices(fieldnote);
    expect(await fieldnote.worker.ask.settings({})).toMatchObject({ value: { notices: false } });
  });

  test('they stay on while it lets them', async () => {
    const fieldnote = await opened();
    await wantNotices(fieldnote);
    await fieldnote.worker.grantChanged();
    expect(await fieldnote.worker.ask.settings({})).toMatchObject({ value: { notices: true } });
  });
});

test('it leads to signing in again with what is known filled in, once that account has ended', async () => {
  const fieldnote = await opened();
  const { worker, ids } = fieldnote;
  const { key } = worker.row(ORIGIN, ids.ada);
  expect(await worker.follow({ origin: ORIGIN, key })).toBe(false);
  await ring(fieldnote);
  await ring(fieldnote);

  expect(await worker.follow({ origin: ORIGIN, key })).toBe(true);

  expect(await worker.ask.flow({})).toMatchObject({
    value: { origin: ORIGIN, identifier: 'ada@quelllabs.co' },
  });
  expect(await worker.follow({ origin: ORIGIN, key: 'nobody' })).toBe(false);
});

test('nothing rings for an app that was removed', async () => {
  const { browser, worker } = await opened();

  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  await browser.settled();

  expect(browser.alarms.has(RING)).toBe(false);
});

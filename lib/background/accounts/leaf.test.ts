import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { known, type Worker } from '../../../test/worker/worker';

const SWITCH = '/session/switch-sign-in';
const ENTER = '/session/switch-workspace';

interface Place {
  origin: string;
  organizationId: string | null;
  workspaceId: string | null;
}

/** Ada's places were seen while she was active; now Jonas is. */
async function openAway([mode, dialect]: (typeof EVERYWHERE)[number]) {
  const fieldnote = await openFieldnote({ mode, dialect });
  const { browser, worker, ids, requests, posts } = fieldnote;
  const { key } = worker.row(ORIGIN, ids.ada);
  const places = await worker.ask.places({ origin: ORIGIN });
  if (!places.ok) throw new Error('expected places');
  const platform = known(places.value.find(({ workspace }) => workspace === 'Platform'));
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await browser.clock.advance(6_000);
  requests();
  const before = posts().length;
  const { organizationId, workspaceId } = platform;
  return {
    ...fieldnote,
    key,
    platform,
    leaf: { origin: ORIGIN, signInId: ids.ada, organizationId, workspaceId },
    sent: () =>
      posts()
        .slice(before)
        .map(({ path }) => path),
  };
}

describe.each(EVERYWHERE)('%s, %s: a leaf', (...where) => {
  // The oldest builds refuse the POST and take one PUT instead (section 4.1.4).
  const method = where[1] === 'go25' ? 'PUT' : 'POST';

  test('of an account that is not active is one action', async () => {
    const { worker, ids, leaf, platform, requests, truth, browser } = await openAway(where);

    expect((await worker.ask.goTo(leaf)).ok).toBe(true);

    expect(truth()).toBe(ids.ada);
    const { membershipId } = platform;
    expect(worker.row(ORIGIN, ids.ada)).toMatchObject({ membershipId, nowhere: false, work: null });
    expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
    const put = method === 'PUT' ? [`PUT ${ENTER}`] : [];
    expect(requests()).toEqual([`POST ${SWITCH}`, `POST ${ENTER}`, ...put, 'GET /session']);
    expect([...browser.durable.records.keys()].filter((key) => key.startsWith('journal'))).toEqual([]);
  });

  test('whose account cannot be switched to moves nothing', async () => {
    const { app, worker, ids, leaf, sent, truth } = await openAway(where);
    app.fault({ path: SWITCH, kind: { do: 'status', status: 403 } });

    expect((await worker.ask.goTo(leaf)).ok).toBe(false);

    expect(truth()).toBe(ids.jonas);
    expect(sent()).toEqual([SWITCH]);
    expect(worker.row(ORIGIN, ids.ada).work).toMatchObject({ kind: 'failed', wish: 'switch' });
  });

  test('whose place is refused leaves the person there, and the row says which', async () => {
    const { app, worker, ids, leaf, truth, browser } = await openAway(where);
    app.fault({ path: ENTER, method, kind: { do: 'status', status: 403 } });

    expect(await worker.ask.goTo(leaf)).toMatchObject({ ok: false, problem: { status: 403 } });

    expect(truth()).toBe(ids.ada);
    const row = worker.row(ORIGIN, ids.ada);
    expect(worker.view(ORIGIN)).toMatchObject({ activeKey: row.key, unsettled: false });
    expect(row.work).toMatchObject({
      kind: 'failed',
      wish: 'move',
      place: 'Platform',
      membershipId: expect.any(String),
    });
    expect(row.workspace).not.toBe('Platform');
    expect([...browser.durable.records.keys()].filter((key) => key.startsWith('journal'))).toEqual([]);
  });

  test('gives way to a later wish between its steps', async () => {
    const { app, worker, ids, leaf, sent, truth } = await openAway(where);
    const hold = app.hold(SWITCH);
    const going = worker.ask.goTo(leaf);
    await hold.reached;
    const later = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    hold.release();

    expect(await going).toMatchObject({ ok: false, problem: { kind: 'superseded' } });
    expect((await later).ok).toBe(true);
    expect(truth()).toBe(ids.mina);
    expect(sent()).toEqual([SWITCH, SWITCH]);
    expect(worker.view(ORIGIN).rows.every(({ work }) => work === null)).toBe(true);
  });

  test('of a worker that was killed between its steps is told by the next', async () => {
    const { browser, worker, ids, leaf, sent, truth } = await openAway(where);
    worker.killBefore(ENTER);
    void worker.ask.goTo(leaf);
    await browser.settled();

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    await browser.clock.advance(27_000);

    expect(truth()).toBe(ids.ada);
    const row = next.row(ORIGIN, ids.ada);
    expect(next.view(ORIGIN)).toMatchObject({ activeKey: row.key, unsettled: false });
    expect(row.work).toMatchObject({
      kind: 'failed',
      wish: 'move',
      place: 'Platform',
      membershipId: expect.any(String),
    });
    expect(sent()).toEqual([SWITCH]);
  });

  test('of a worker that was killed before anything was sent did not happen', async () => {
    const { browser, worker, ids, leaf, sent, truth } = await openAway(where);
    worker.killBefore(SWITCH);
    void worker.ask.goTo(leaf);
    await browser.settled();

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    await browser.clock.advance(17_000);

    expect(truth()).toBe(ids.jonas);
    expect(sent()).toEqual([]);
    expect(next.row(ORIGIN, ids.ada).work).toMatchObject({ kind: 'failed', wish: 'switch' });
  });

  test('whose switch comes true after its answer was lost does not say that the place is open', async () => {
    const { app, browser, worker, ids, leaf, sent, truth } = await openAway(where);
    const linger = app.linger(SWITCH);
    expect((await worker.ask.goTo(leaf)).ok).toBe(false);
    linger.release();

    await browser.clock.advance(8_000);

    expect(truth()).toBe(ids.ada);
    expect(sent()).toEqual([SWITCH]);
    expect(worker.row(ORIGIN, ids.ada).work).toMatchObject({
      wish: 'move',
      place: 'Platform',
      membershipId: expect.any(String),
    });
  });
});

test('an account that is active by then is only moved', async () => {
  const { app, browser, worker, ids, leaf, sent, sessionId } = await openAway(['production', 'go26-latest']);
  app.switchTo(sessionId, ids.ada);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect((await worker.ask.goTo(leaf)).ok).toBe(true);

  expect(sent()).toEqual([ENTER]);
});

test.each<[string, (worker: Worker, place: Place, signInId: string) => Promise<{ ok: boolean }>]>([
  ['in a leaf', (worker, place, signInId) => worker.ask.goTo({ ...place, signInId })],
  ['in the list of places', (worker, place) => worker.ask.moveTo(place)],
])(
  'a place of the active account, chosen %s while somebody else is switched to, is the last wish',
  async (...chosen) => {
    const [, choose] = chosen;
    const { app, worker, ids, leaf, platform, truth, sent } = await openAway(['production', 'go26-latest']);
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.ada });
    const hold = app.hold(SWITCH);
    const away = worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await hold.reached;
    const { signInId, ...place } = leaf;
    const back = choose(worker, place, signInId);
    hold.release();

    expect(await away).toMatchObject({ problem: { kind: 'superseded' } });
    expect((await back).ok).toBe(true);
    expect(truth()).toBe(ids.ada);
    expect(worker.row(ORIGIN, ids.ada)).toMatchObject({ membershipId: platform.membershipId, work: null });
    expect(sent()).toEqual([SWITCH, SWITCH, SWITCH, ENTER]);
  },
);

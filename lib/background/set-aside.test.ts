import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../test/wacht-server';
import { API_HOST, MODES, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { known, START } from '../../test/worker/worker';
import { type Kind, keysIn, told } from '../../test/worker/written-records';
import type { Mode } from '../session/types';

/** Fieldnote whose next worker finds this in place of a record. */
async function damaged(
  kind: Kind,
  { mode = 'production', dialect = 'go26-latest' }: { mode?: Mode; dialect?: Dialect } = {},
  record: unknown = 'half',
) {
  const fieldnote = await openFieldnote({ mode, dialect });
  const { browser, worker, requests } = fieldnote;
  const { records } = browser.durable;
  const key = keysIn(mode)[kind];
  worker.kill();
  const good = records.get(key);
  const token = records.get(keysIn(mode).token);
  records.set(key, JSON.stringify(record));
  await browser.clock.advance(6_000);
  requests();
  return { ...fieldnote, records, key, good, token, start: browser.startWorker };
}

test('what was set aside is told until the person has put it away, whatever becomes of the worker', async () => {
  const { start } = await damaged('roster');
  expect(await told(start())).toEqual([API_HOST]);
  expect(await told(start())).toEqual([API_HOST]);

  const worker = start();
  expect(await worker.ask.dismissSetAside({})).toEqual({ ok: true, value: null });

  expect(worker.news.findLast(({ kind }) => kind === 'index')).toMatchObject({ index: { setAside: [] } });
  expect(await told(start())).toEqual([]);
});

test('a message that cannot be put away for good is told as such', async () => {
  const { browser, start } = await damaged('roster');
  const worker = start();
  await told(worker);
  browser.durable.full = true;

  expect(await worker.ask.dismissSetAside({})).toMatchObject({
    ok: false,
    problem: { kind: 'own', own: 'not-saved' },
  });
});

test('of people who cannot be read, those who are there come back with the next read', async () => {
  const { start } = await damaged('roster');
  const worker = start();

  await worker.ask.refresh({ origin: ORIGIN });

  expect(
    worker
      .view(ORIGIN)
      .rows.map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Ada Quell', 'Jonas Wirth', 'Mina Okafor']);
});

describe('a journal that cannot be read', () => {
  test('has the session read before anything is sent', async () => {
    const { start, ids, requests, records, key } = await damaged('journal');

    await start().ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

    expect(requests()).toEqual(['GET /session', 'POST /session/switch-sign-in', 'GET /session']);
    expect(records.get(`aside:${key}`)).toBe('"half"');
  });

  test('says so to the next worker, too, when this one ends first', async () => {
    const { start, ids, requests } = await damaged('journal');
    const first = start();
    await first.ask.index({});
    first.kill();

    await start().ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

    expect(requests()[0]).toBe('GET /session');
  });

  test('holds a change back for as long as a request can take when the session cannot be read', async () => {
    const { app, browser, start, ids, posts } = await damaged('journal');
    app.fault({ path: '/session', kind: { do: 'status', status: 500, body: '' } });
    const before = posts().length;
    const switching = start().ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

    await browser.clock.advance(19_000);
    expect(posts()).toHaveLength(before);
    await browser.clock.advance(2_000);
    await switching;
    expect(posts()).toHaveLength(before + 1);
  });

  test('makes nobody who has ended look busy', async () => {
    const { start, records } = await damaged('journal');
    const rosterKey = keysIn('production').roster;
    const roster = JSON.parse(known(records.get(rosterKey)));
    const ended = { ...roster.entries[0], key: 'gone', signInId: null, endedAt: 1 };
    records.set(rosterKey, JSON.stringify({ ...roster, entries: [...roster.entries, ended] }));

    const view = await start().ask.view({ origin: ORIGIN });

    expect(view).toMatchObject({ value: { rows: [{}, {}, {}, { key: 'gone', work: null }] } });
  });
});

describe.each<Kind>(['app', 'roster', 'token'])('%s that cannot be read', (kind) => {
  test('is lost to no kill on the way', async () => {
    const whole = await damaged(kind, { mode: 'staging' });
    const worker = whole.start();
    await worker.ask.refresh({ origin: ORIGIN });
    expect(worker.effects().length).toBeGreaterThan(0);

    for (let effect = 1; effect <= worker.effects().length; effect += 1) {
      const { browser, records, key, start } = await damaged(kind, { mode: 'staging' });
      const killed = start();
      killed.killAt(effect, 'before');
      void killed.ask.refresh({ origin: ORIGIN });
      await browser.settled();
      expect([records.get(key), records.get(`aside:${key}`)]).toContain('"half"');

      await start().ask.refresh({ origin: ORIGIN });
      expect(records.get(`aside:${key}`)).toBe('"half"');
    }
  });
});

describe('an app that cannot be read', () => {
  test.each(MODES)(
    'is taken up again by connecting it, with its session and its people (%s)',
    async (mode) => {
      const { app, browser, start, requests, records, token, key } = await damaged('app', { mode });
      const roster = records.get(keysIn(mode).roster);
      const sessions = app.sessions().length;
      const worker = start();
      expect(await told(worker)).toEqual([API_HOST]);
      expect(records.get(keysIn(mode).roster)).toBe(roster);
      await browser.clock.advance(6_000);

      expect(await worker.ask.connect({ origin: ORIGIN, mode: null })).toMatchObject({ ok: true });

      expect(requests()).toEqual(['GET /deployment', 'GET /session']);
      expect(app.sessions()).toHaveLength(sessions);
      expect(records.get(keysIn(mode).token)).toBe(token);
      expect(worker.view(ORIGIN).rows.map(({ title, state }) => `${title} ${state}`)).toEqual([
        'Ada Quell live',
        'Jonas Wirth live',
        'Mina Okafor live',
      ]);
      expect(await told(worker)).toEqual([]);
      expect(records.get(`aside:${key}`)).toBe('"half"');
    },
  );

  test('whose token is refused by then is connected all the same, and the token stays until a good read', async () => {
    const how = { mode: 'staging', dialect: 'go25' } as const;
    const { app, start, sessionId, records, token } = await damaged('app', how);
    app.endSession(sessionId);
    const worker = start();
    const hold = app.hold('/session');

    const connecting = worker.ask.connect({ origin: ORIGIN, mode: null });
    await hold.reached;
    expect(records.get(keysIn('staging').token)).toBe(token);
    hold.release();

    expect(await connecting).toMatchObject({ ok: true });
    expect(worker.view(ORIGIN).phase).toBe('ended');
  });
});

test('a token that cannot be read gives way to a new session, and is kept', async () => {
  const { start, records, key } = await damaged(
    'token',
    { mode: 'staging' },
    { token: { sealed: 'secret' } },
  );
  const worker = start();

  await worker.ask.refresh({ origin: ORIGIN });

  expect(records.get(`aside:${key}`)).toBe('{"token":{"sealed":"secret"}}');
  expect(JSON.parse(known(records.get(key))).token).toMatch(/^ey/);
  expect(await told(worker)).toEqual([API_HOST]);
});

test('a removal that cannot be read is finished all the same', async () => {
  const { browser, worker } = await openFieldnote();
  const { records } = browser.durable;
  records.set(`removal:${ORIGIN}`, '"half"');
  worker.kill();

  const index = await browser.startWorker().ask.index({});

  expect(index).toMatchObject({ value: { apps: [], setAside: [] } });
  expect([...records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
  expect([...browser.granted]).toEqual([]);
});

describe('while the disk does not tell of a record', () => {
  /** Asks, and gives whether there was a good answer; what a page is told otherwise is the gate's to say. */
  const goesWell = (asked: Promise<{ ok: boolean }>) =>
    asked.then(
      ({ ok }) => ok,
      () => false,
    );

  test.each<Kind>(['app', 'roster', 'journal', 'flow', 'token'])(
    '(%s) nothing is sent and nothing written over it; afterwards all is there',
    async (kind) => {
      const { browser, worker, requests } = await openFieldnote({ mode: 'staging' });
      const { records } = browser.durable;
      const before = records.get(keysIn('staging')[kind]);
      await browser.clock.advance(6_000);
      requests();
      worker.kill();
      browser.durable.silent = keysIn('staging')[kind];
      const next = browser.startWorker();

      expect(await goesWell(next.ask.refresh({ origin: ORIGIN }))).toBe(false);
      expect(requests()).toEqual([]);
      expect(records.get(keysIn('staging')[kind])).toBe(before);

      browser.durable.silent = null;
      expect(await goesWell(next.ask.refresh({ origin: ORIGIN }))).toBe(true);
      expect(requests()).toEqual(['GET /session']);
      expect(next.view(ORIGIN).rows.map(({ state }) => state)).toEqual(['live', 'live', 'live']);
    },
  );
});

test('removing an app removes what was set aside of it', async () => {
  const { start, records } = await damaged('roster');
  const worker = start();
  await told(worker);

  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  expect([...records.keys()].filter((key) => key.includes(ORIGIN))).toEqual([]);
  expect(await told(worker)).toEqual([]);
});

test.each([
  ['paint', null],
  ['paint', {}],
  ['paint', { revision: 'newest', rows: [] }],
  ['paint', { revision: 1, rows: [null] }],
  ['paint', { revision: 1, rows: [{ key: 'ada', work: { kind: 'newer' } }] }],
  ['deployment', 7],
  ['deployment', { readAt: 1, deployment: null }],
  ['deployment', { readAt: 1, deployment: { mode: 'staging', name: 'Fieldnote' } }],
])('a cached %s that reads %j is as good as none', async (kind, record) => {
  const { browser } = await openFieldnote();
  browser.durable.painted.set(`${kind} ${ORIGIN}`, JSON.stringify(record));
  await browser.clock.advance(6_000);
  const worker = browser.startWorker();

  expect(await worker.ask.index({})).toMatchObject({ ok: true });
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });

  expect(worker.view(ORIGIN).revision).toBeGreaterThan(START);
  expect(worker.view(ORIGIN).rows.map(({ work }) => work)).toEqual([null, null, null]);
});

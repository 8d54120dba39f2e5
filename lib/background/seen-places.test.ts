import { describe, expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { known, START, type Worker } from '../../test/worker/worker';

const seenBy = async (worker: Worker) => {
  const seen = await worker.ask.seenPlaces({ origin: ORIGIN });
  if (!seen.ok) throw new Error('expected what was seen');
  return seen.value;
};

const written = ({ browser }: Pick<Fieldnote, 'browser'>): string | undefined =>
  browser.durable.records.get(`places:${ORIGIN}`);

/** Ada has looked at her places. */
async function openSeen(...[mode, dialect]: (typeof EVERYWHERE)[number]) {
  const fieldnote = await openFieldnote({ mode, dialect });
  const { worker, ids, requests } = fieldnote;
  const places = await worker.ask.places({ origin: ORIGIN });
  if (!places.ok) throw new Error('expected places');
  requests();
  return { ...fieldnote, choices: places.value, key: worker.row(ORIGIN, ids.ada).key };
}

test.each(EVERYWHERE)('%s, %s: places are remembered as they were seen', async (...where) => {
  const { browser, worker, ids, requests, choices, key } = await openSeen(...where);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  requests();

  const next = browser.startWorker();
  const seen = await seenBy(next);

  expect(choices.length).toBeGreaterThan(0);
  expect(seen).toEqual({ [key]: { at: expect.any(Number), choices, more: 0 } });
  expect(known(seen[key]).at).toBeGreaterThanOrEqual(START);
  // Nothing is asked for whoever is not active, nor for what is remembered.
  expect(requests()).toEqual([]);
});

const opened = () => openSeen('production', 'go26-latest');

test('a later look takes the place of an earlier one', async () => {
  const { browser, worker, key } = await opened();
  const before = known((await seenBy(worker))[key]).at;
  await browser.clock.advance(60_000);

  await worker.ask.places({ origin: ORIGIN });

  const after = await seenBy(worker);
  expect(Object.keys(after)).toEqual([key]);
  expect(known(after[key]).at).toBeGreaterThanOrEqual(before + 60_000);
});

test('a list that cannot be read leaves what was seen before', async () => {
  const { app, worker, key } = await opened();
  app.fault({ path: '/me/organization-memberships', method: 'GET', kind: { do: 'status', status: 500 } });

  expect((await worker.ask.places({ origin: ORIGIN })).ok).toBe(false);

  expect(Object.keys(await seenBy(worker))).toEqual([key]);
});

const BO = {
  firstName: 'Bo',
  lastName: 'Sandvik',
  email: 'bo@meridian.art',
  password: 'bo-password',
  organizations: [{ name: 'Meridian', workspaces: ['Main'] }],
};

describe.each(EVERYWHERE)(
  '%s, %s: the places of whoever a page of the app has made active since',
  (...where) => {
    test('are theirs, and nobody else’s', async () => {
      const { app, worker, ids, sessionId } = await openFieldnote({ mode: where[0], dialect: where[1] });
      await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
      app.switchTo(sessionId, ids.ada);

      expect((await worker.ask.places({ origin: ORIGIN })).ok).toBe(true);

      expect(Object.keys(await seenBy(worker))).toEqual([worker.row(ORIGIN, ids.ada).key]);
      expect(worker.view(ORIGIN).activeKey).toBe(worker.row(ORIGIN, ids.ada).key);
    });

    test('are nobody’s where that happened between the two lists', async () => {
      const { app, browser, worker, ids, sessionId } = await openFieldnote({
        mode: where[0],
        dialect: where[1],
      });
      app.signIn(sessionId, app.addPerson(BO));
      await browser.clock.advance(6_000);
      await worker.ask.refresh({ origin: ORIGIN });
      const hold = app.hold('/me/organization-memberships', 'GET');
      const asked = worker.ask.places({ origin: ORIGIN });
      await hold.reached;
      app.switchTo(sessionId, ids.ada);
      hold.release();

      expect((await asked).ok).toBe(false);

      expect(await seenBy(worker)).toEqual({});
    });
  },
);

test('they go with the name of whoever is forgotten', async () => {
  const fieldnote = await opened();
  const { worker, ids, key } = fieldnote;
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false });
  expect(written(fieldnote)).toContain('Platform');

  await worker.ask.forget({ origin: ORIGIN, key });

  expect(written(fieldnote)).not.toContain('Platform');
});

test('they go when all names are forgotten', async () => {
  const fieldnote = await opened();

  await fieldnote.worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: true });

  expect(written(fieldnote)).not.toContain('Platform');
});

test('they go with the app', async () => {
  const fieldnote = await opened();

  await fieldnote.worker.ask.disconnect({ origin: ORIGIN, signOut: false });

  expect(written(fieldnote)).toBeUndefined();
});

test('no file that the person saves has them', async () => {
  const { worker } = await opened();

  const backup = await worker.ask.backup({});

  expect(backup.ok && backup.value).toContain('Fieldnote');
  expect(backup.ok && backup.value).not.toContain('Platform');
});

test('whoever signs in again has theirs again', async () => {
  const { app, browser, worker, ids, userIds, sessionId, key } = await opened();
  app.signOut(sessionId, ids.ada);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(await seenBy(worker)).toEqual({});

  app.signIn(sessionId, userIds.ada);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(Object.keys(await seenBy(worker))).toEqual([key]);
});

test('a damaged record is as if nothing had been seen', async () => {
  const { browser } = await opened();
  browser.durable.records.set(`places:${ORIGIN}`, '"damaged"');

  expect(await seenBy(browser.startWorker())).toEqual({});
});

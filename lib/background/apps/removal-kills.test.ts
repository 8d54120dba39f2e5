import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../../test/wacht-server';
import { atGoogle, SITE } from '../../../test/worker/elsewhere';
import { atEveryKill } from '../../../test/worker/every-kill';
import { DIALECTS, EVERYWHERE, MODES, ORIGIN, SITE_HOST } from '../../../test/worker/fieldnote';
import { openStaging } from '../../../test/worker/linked';
import type { Worker } from '../../../test/worker/worker';
import type { Mode } from '../../session/types';

type World = Awaited<ReturnType<typeof open>>;

/** An app with all that one can have: its pages' hosts, our sign-in page, and a sign-in that runs in a tab. */
async function open(mode: Mode, dialect: Dialect) {
  const world = await atGoogle({ mode, dialect });
  world.browser.granted.add(SITE);
  if (mode === 'staging') world.browser.granted.add(`https://${SITE_HOST}`);
  return world;
}

/** What still names the app, wherever it is. */
const traces = ({ browser: { durable, granted, alarms } }: Pick<World, 'browser'>): string[] => [
  ...[...durable.records, ...durable.painted]
    .filter((entry) => entry.join().includes(ORIGIN))
    .map(([key]) => key),
  ...granted,
  ...alarms.keys(),
];

/** The app is there with everybody whom the server has, and does what it is asked. */
async function expectWhole({ app, browser, sessionId, ids }: World, worker: Worker): Promise<void> {
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(20_000);
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
  const { signIns } = app.session(sessionId);
  const live = worker.view(ORIGIN).rows.filter(({ signInId }) => signInId !== null);
  expect(live.map(({ signInId }) => signInId).sort()).toEqual(signIns.map(({ id }) => id).sort());
  if (signIns.length === 0) return;
  expect(await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })).toMatchObject({ ok: true });
  expect(app.session(sessionId).activeSignInId).toBe(ids.jonas);
}

/** Either it is wholly there, and can be removed again, or the next worker has removed what was left. */
async function judge(world: World): Promise<void> {
  const { app, browser, server, sessionId } = world;
  const next = browser.startWorker();
  const index = await next.ask.index({});
  if (index.ok && index.value.apps.length > 0) {
    await expectWhole(world, next);
    expect(await next.ask.disconnect({ origin: ORIGIN, signOut: false })).toMatchObject({ ok: true });
  }
  expect(traces(world)).toEqual([]);
  const asked = server.log.length;
  await browser.clock.advance(300_000);
  expect(await next.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: false });
  expect(server.log).toHaveLength(asked);
  expect(server.log.filter(({ path }) => path === '/session/sign-out').length).toBeLessThanOrEqual(1);
  expect(app.sessions()).toEqual([sessionId]);
}

describe.each([false, true])('removing an app (signing everybody out: %s)', (signOut) => {
  test.each(EVERYWHERE)(
    '%s, %s: killed before or after any effect, it is there and works, or nothing of it is left',
    (mode, dialect) =>
      atEveryKill({
        open: () => open(mode, dialect),
        act: ({ worker }) => worker.ask.disconnect({ origin: ORIGIN, signOut }),
        judge,
      }),
    60_000,
  );
});

test.each(DIALECTS)(
  '%s: killed while a linked app is removed, the page keeps its session, and nothing else is left',
  (dialect) =>
    atEveryKill({
      open: async () => {
        const world = await openStaging(dialect);
        await world.link(true);
        return world;
      },
      act: ({ worker }) => worker.ask.disconnect({ origin: ORIGIN, signOut: false }),
      judge: async (world) => {
        const { app, browser, page, cookie } = world;
        const next = browser.startWorker();
        await next.ask.index({});
        await browser.clock.advance(20_000);
        const read = await next.ask.refresh({ origin: ORIGIN });
        if (read.ok) expect(next.view(ORIGIN)).toMatchObject({ app: { jar: 'site' }, phase: 'signed-in' });
        await next.ask.disconnect({ origin: ORIGIN, signOut: false });
        expect(traces(world)).toEqual([]);
        expect(cookie()).toBe(page.token);
        expect(app.session(page.sessionId).signIns).toHaveLength(1);
        expect(app.sessions()).toHaveLength(2);
      },
    }),
  60_000,
);

/** A worker that wakes up to a removal which was only written down. */
async function openHalfRemoved(mode: Mode) {
  const whole = await open(mode, 'go26-latest');
  whole.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await whole.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  const noted = whole.worker.effects().indexOf(`save removal:${ORIGIN}`);
  const world = await open(mode, 'go26-latest');
  world.worker.killAt(noted + 1, 'after');
  void world.worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  await world.browser.settled();
  return { ...world, worker: world.browser.startWorker() };
}

test.each(MODES)(
  '%s: a worker that is killed while it takes up a removal leaves the rest to the next one',
  (mode) =>
    atEveryKill({
      open: () => openHalfRemoved(mode),
      act: ({ worker }) => worker.ask.index({}),
      judge: async (world) => {
        const index = await world.browser.startWorker().ask.index({});
        expect(index).toMatchObject({ value: { apps: [], lastOrigin: null } });
        expect(traces(world)).toEqual([]);
      },
    }),
  60_000,
);

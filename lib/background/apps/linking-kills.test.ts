import { describe, expect, test } from 'vitest';
import type { Dialect } from '../../../test/wacht-server';
import { atEveryKill } from '../../../test/worker/every-kill';
import { DIALECTS, ORIGIN } from '../../../test/worker/fieldnote';
import { openStaging } from '../../../test/worker/linked';
import type { Worker } from '../../../test/worker/worker';

type World = Awaited<ReturnType<typeof open>>;

/** A staging app with a sign-in under way, its session shared or not. */
async function open(dialect: Dialect, isLinked: boolean) {
  const world = await openStaging(dialect);
  if (isLinked) await world.link(true);
  await world.browser.clock.advance(20_000);
  await world.worker.ask.addAccount({ origin: ORIGIN, identifier: 'priya@quelllabs.co' });
  await world.worker.ask.refresh({ origin: ORIGIN });
  return world;
}

/** The app stands for one of its two sessions, and shows and asks for nothing of the other. */
async function expectOneSession(world: World, worker: Worker): Promise<void> {
  const { app, browser, server, sessionId, page } = world;
  const asked = server.log.length;
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(20_000);
  expect(await worker.ask.refresh({ origin: ORIGIN })).toMatchObject({ ok: true });
  const view = worker.view(ORIGIN);
  const used = view.app.jar === 'site' ? page.sessionId : sessionId;
  const { signIns, activeSignInId } = app.session(used);
  expect(view.rows.map(({ signInId }) => signInId).sort()).toEqual(signIns.map(({ id }) => id).sort());
  expect(view.rows.find(({ key }) => key === view.activeKey)?.signInId).toBe(activeSignInId);
  const names = server.log.slice(asked).map(({ sessionIdBefore }) => sessionIdBefore);
  expect(new Set(names)).toEqual(new Set([used]));
}

/** One of the two is in use after the kill; either can be taken up then, and both are as they were. */
async function judge(world: World): Promise<void> {
  const { app, browser, sessionId, page } = world;
  const next = browser.startWorker();
  await expectOneSession(world, next);
  for (const linked of [true, false]) {
    await browser.clock.advance(20_000);
    expect(await next.ask.linkSession({ origin: ORIGIN, linked })).toMatchObject({ ok: true });
    expect(next.view(ORIGIN).app.jar).toBe(linked ? 'site' : 'own');
    await expectOneSession(world, next);
  }
  expect(app.session(sessionId).signIns).toHaveLength(3);
  expect(app.session(page.sessionId).signIns).toHaveLength(1);
  expect(app.sessions()).toHaveLength(2);
  expect(world.posts()).toEqual([]);
}

describe.each([true, false])('sharing the session (%s)', (linked) => {
  test.each(DIALECTS)(
    '%s: killed before or after any effect, one of the two sessions is in use, and both are whole',
    (dialect) =>
      atEveryKill({
        open: () => open(dialect, !linked),
        act: ({ link }) => link(linked),
        judge,
      }),
    60_000,
  );
});

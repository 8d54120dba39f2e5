import { expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';

/** Nobody is switched to: the request never reached the app. */
async function openFailedSwitch([mode, dialect]: (typeof EVERYWHERE)[number]) {
  const opened = await openFieldnote({ mode, dialect });
  const { app, worker, ids } = opened;
  app.fault({ path: '/session/switch-sign-in', kind: { do: 'drop', when: 'before' } });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  const { key, work } = worker.row(ORIGIN, ids.jonas);
  expect(work).toMatchObject({ kind: 'failed', wish: 'switch' });
  return { ...opened, jonas: () => worker.view(ORIGIN).rows.find((row) => row.key === key) };
}

test.each(EVERYWHERE)('%s, %s: a switch that came true after all did not fail any more', async (...where) => {
  const { app, browser, worker, ids, sessionId, jonas } = await openFailedSwitch(where);

  app.switchTo(sessionId, ids.jonas);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(jonas()?.work).toBeNull();

  app.switchTo(sessionId, ids.ada);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  expect(jonas()?.work).toBeNull();
});

test.each(EVERYWHERE)('%s, %s: of an account that has ended nothing failed any more', async (...where) => {
  const { app, browser, worker, ids, sessionId, jonas } = await openFailedSwitch(where);

  app.signOut(sessionId, ids.jonas);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(jonas()).toMatchObject({ state: 'ended', work: null });
});

import { describe, expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import type { Worker } from '../../test/worker/worker';

/** One thing a person does, and what must be true of the server's log however it was interrupted. */
interface Scenario {
  name: string;
  act(fieldnote: Fieldnote, worker: Worker): Promise<unknown>;
  /** Who is active afterwards, if it happened: rule FR-3 holds after a kill, too. */
  active?: 'ada';
  /** The most POSTs that one such act may cause, the one of rule FR-3 included. */
  posts: number;
}

const SCENARIOS: Scenario[] = [
  {
    name: 'a switch',
    act: ({ ids }, worker) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
    posts: 1,
  },
  {
    name: 'two switches in a row',
    act: ({ ids }, worker) =>
      Promise.all([
        worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
        worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina }),
      ]),
    posts: 2,
  },
  {
    name: 'signing somebody else out',
    act: ({ ids }, worker) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false }),
    active: 'ada',
    posts: 2,
  },
  {
    name: 'signing the active account out',
    act: ({ ids }, worker) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false }),
    posts: 1,
  },
  {
    name: 'signing everybody out',
    act: (_, worker) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false }),
    posts: 1,
  },
];

/** Law L13: killed at any point, restarted and left alone, it happened or it did not, and the view knows which. */
async function judge(fieldnote: Fieldnote, { posts, active }: Scenario): Promise<void> {
  const { app, browser, sessionId } = fieldnote;
  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(20_000);
  await next.ask.refresh({ origin: ORIGIN });

  const { signIns, activeSignInId } = app.session(sessionId);
  const view = next.view(ORIGIN);
  const live = view.rows.filter((row) => row.signInId !== null);
  expect(live.map((row) => row.signInId).sort()).toEqual(signIns.map(({ id }) => id).sort());
  expect(view.rows.find((row) => row.key === view.activeKey)?.signInId ?? null).toBe(activeSignInId);
  expect(view.rows.map((row) => row.title)).toEqual(['Ada Quell', 'Jonas Wirth', 'Mina Okafor']);
  expect(view.rows.some((row) => row.work?.kind === 'switching' || row.work?.kind === 'signing-out')).toBe(
    false,
  );
  // A second step that may have been sent is not sent again: then its row offers it.
  const offered = view.rows.some((row) => row.work?.kind === 'failed' && row.signInId === fieldnote.ids.ada);
  if (active) expect(offered || activeSignInId === fieldnote.ids[active]).toBe(true);
  expect(fieldnote.posts().length).toBeLessThanOrEqual(posts);
}

const MODES = ['production', 'staging'] as const;

describe.each(SCENARIOS)('$name', (scenario) => {
  test.each(MODES)('%s: killed before or after any effect, it either happened or did not', async (mode) => {
    const whole = await openFieldnote({ mode });
    whole.worker.killAt(Number.POSITIVE_INFINITY, 'before');
    await scenario.act(whole, whole.worker);
    const effects = whole.worker.effects();
    expect(effects.length).toBeGreaterThan(5);

    for (const [index] of effects.entries()) {
      for (const moment of ['before', 'after'] as const) {
        const fieldnote = await openFieldnote({ mode });
        fieldnote.worker.killAt(index + 1, moment);
        void scenario.act(fieldnote, fieldnote.worker);
        await fieldnote.browser.settled();
        await judge(fieldnote, scenario);
      }
    }
  });
});

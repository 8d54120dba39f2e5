import { describe, expect, test } from 'vitest';
import { atEveryKill } from '../../test/worker/every-kill';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import type { View } from '../session/view';

/** One thing a person does, and what must be true of the server's log however it was interrupted. */
interface Scenario {
  name: string;
  /** What has come before. */
  before?(fieldnote: Fieldnote): Promise<unknown>;
  act(fieldnote: Fieldnote): Promise<unknown>;
  /** Who is active afterwards, if it happened: rule FR-3 holds after a kill, too. */
  active?: 'ada';
  /** The most POSTs that one such act may cause, the one of rule FR-3 included. */
  posts: number;
}

const SCENARIOS: Scenario[] = [
  {
    name: 'a switch',
    act: ({ ids, worker }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
    posts: 1,
  },
  {
    name: 'two switches in a row',
    act: ({ ids, worker }) =>
      Promise.all([
        worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
        worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina }),
      ]),
    posts: 2,
  },
  {
    name: 'signing somebody else out',
    act: ({ ids, worker }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false }),
    active: 'ada',
    posts: 2,
  },
  {
    name: 'signing the active account out',
    act: ({ ids, worker }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false }),
    posts: 1,
  },
  {
    name: 'signing everybody out',
    act: ({ worker }) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false }),
    posts: 1,
  },
  {
    name: 'leaving an organisation',
    act: ({ worker }) => worker.ask.moveTo({ origin: ORIGIN, organizationId: null, workspaceId: null }),
    active: 'ada',
    posts: 1,
  },
  {
    name: 'an account and a place in one step',
    before: awayFromAda,
    act: goToPlatform,
    // With the switch before it.
    posts: 3,
  },
];

/** Ada's places are seen, and somebody else is active. */
async function awayFromAda({ browser, worker, ids }: Fieldnote): Promise<void> {
  await worker.ask.places({ origin: ORIGIN });
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await browser.clock.advance(6_000);
}

/** Where that was seen. */
async function goToPlatform({ worker, ids }: Fieldnote): Promise<unknown> {
  const { key } = worker.row(ORIGIN, ids.ada);
  const seen = await worker.ask.seenPlaces({ origin: ORIGIN });
  const platform = seen.ok && seen.value[key]?.choices.find(({ workspace }) => workspace === 'Platform');
  if (!platform) throw new Error('expected a place');
  const { organizationId, workspaceId } = platform;
  return worker.ask.goTo({ origin: ORIGIN, signInId: ids.ada, organizationId, workspaceId });
}

/** Law L13: killed at any point, restarted and left alone, it happened or it did not, and the view knows which. */
async function judge(fieldnote: Fieldnote, { posts, active }: Scenario): Promise<void> {
  const { app, browser, sessionId, worker } = fieldnote;
  const next = browser.startWorker();
  await next.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(20_000);
  await next.ask.refresh({ origin: ORIGIN });

  const { signIns, activeSignInId } = app.session(sessionId);
  const view = next.view(ORIGIN);
  const live = view.rows.filter((row) => row.signInId !== null);
  expect(live.map((row) => row.signInId).sort()).toEqual(signIns.map(({ id }) => id).sort());
  expect(view.rows.find((row) => row.key === view.activeKey)?.signInId ?? null).toBe(activeSignInId);
  // The oldest builds leave out who somebody is, so that their rows have no names of their own.
  const names = worker.view(ORIGIN).rows.map((row) => row.title);
  expect(view.rows.map((row) => row.title).sort()).toEqual(names.sort());
  expect(view.rows.some((row) => row.work?.kind === 'switching' || row.work?.kind === 'signing-out')).toBe(
    false,
  );
  // A second step that may have been sent is not sent again: then its row offers it.
  const offered = view.rows.some((row) => row.work?.kind === 'failed' && row.signInId === fieldnote.ids.ada);
  if (active) expect(offered || activeSignInId === fieldnote.ids[active]).toBe(true);
  expect(fieldnote.posts().length).toBeLessThanOrEqual(posts);
  expect(fieldnote.posts().filter(({ tokenExpired }) => tokenExpired)).toEqual([]);
  expect(app.sessions()).toEqual([sessionId]);
  expectPlace(fieldnote, view);
  if (activeSignInId === fieldnote.ids.ada) expectNoSilence(fieldnote, view);
}

/** Whoever was switched to for a place is there, or the row says that this is not so, or not known. */
function expectNoSilence({ server, ids }: Fieldnote, { rows }: View): void {
  const sent = server.log.filter(({ path }) => path === '/session/switch-sign-in');
  const entered = server.log.some(({ path, applied }) => path === '/session/switch-workspace' && applied);
  const work = rows.find(({ signInId }) => signInId === ids.ada)?.work?.kind;
  if (sent.length === 2 && !entered) expect(['failed', 'moving']).toContain(work);
}

/** Where Ada works is what the server made of it, as far as its dialect tells (section 6.2). */
function expectPlace({ server, worker, ids }: Fieldnote, view: View): void {
  const hasPlace = ({ rows }: View) => rows.some((row) => row.signInId === ids.ada && row.organization);
  const isTold = worker.views(ORIGIN).some(hasPlace);
  const left = server.log.some(({ path, applied }) => path === '/session/switch-organization' && applied);
  const isThere = view.rows.some((row) => row.signInId === ids.ada);
  expect(hasPlace(view)).toBe(isTold && isThere && !left);
}

describe.each(SCENARIOS)('$name', (scenario) => {
  test.each(EVERYWHERE)(
    '%s, %s: killed before or after any effect, it either happened or did not',
    (mode, dialect) =>
      atEveryKill({
        open: async () => {
          const fieldnote = await openFieldnote({ mode, dialect });
          await scenario.before?.(fieldnote);
          return fieldnote;
        },
        act: scenario.act,
        judge: (fieldnote) => judge(fieldnote, scenario),
      }),
    60_000,
  );
});

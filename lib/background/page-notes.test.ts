import { describe, expect, test } from 'vitest';
import { atEveryKill } from '../../test/worker/every-kill';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import { openStaging } from '../../test/worker/linked';
import { pageNotes, SITE } from '../../test/worker/page-notes';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';

const HOSTED = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;

const CHANGES: [string, (fieldnote: Fieldnote) => Promise<unknown>][] = [
  ['a switch', ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })],
  ['a move', ({ worker }) => worker.ask.moveTo({ origin: ORIGIN, organizationId: null, workspaceId: null })],
  [
    'the sign-out of who is active',
    ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false }),
  ],
  [
    'the sign-out of another',
    ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false }),
  ],
  ['the sign-out of all', ({ worker }) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false })],
  [
    'a switch of the app’s own page, once it is seen',
    async ({ app, browser, worker, sessionId, ids }) => {
      app.switchTo(sessionId, ids.mina);
      await browser.clock.advance(6_000);
      await worker.ask.refresh({ origin: ORIGIN });
    },
  ],
  [
    'an account that was added elsewhere',
    async ({ app, browser, worker, sessionId, userIds }) => {
      await worker.ask.openHostedPage(HOSTED);
      app.signIn(sessionId, userIds.priya);
      await browser.clock.advance(10_000);
    },
  ],
];

describe.each(EVERYWHERE)('%s, %s', (mode, dialect) => {
  test.each(CHANGES)('after %s every granted host of the app asks who is active', async (_what, change) => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { note, left, clean } = pageNotes(fieldnote);
    note();

    await change(fieldnote);

    expect(left()).toEqual(clean);
  });

  test('what a page was told by a server that did not know yet does not last', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { browser, worker, ids } = fieldnote;
    const { note, left, clean } = pageNotes(fieldnote);
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

    note();
    await browser.clock.advance(6_000);

    expect(left()).toEqual(clean);
  });

  test('a switch whose answer is lost cleans up once it shows', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { app, browser, worker, ids } = fieldnote;
    const { note, left, clean } = pageNotes(fieldnote);
    app.fault({ path: '/session/switch-sign-in', kind: { do: 'drop', when: 'after' } });
    note();

    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    await browser.clock.advance(10_000);

    expect(left()).toEqual(clean);
  });

  test('a worker that is killed anywhere in a switch leaves no note of who was active before', async () => {
    await atEveryKill({
      open: async () => {
        const fieldnote = await openFieldnote({ mode, dialect });
        const notes = pageNotes(fieldnote);
        notes.note();
        return { ...fieldnote, notes };
      },
      act: ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
      judge: async ({ browser, ids, truth, notes }) => {
        const next = browser.startWorker();
        await next.ask.refresh({ origin: ORIGIN });
        await browser.clock.advance(30_000);
        if (truth() === ids.jonas) expect(notes.left()).toEqual(notes.clean);
      },
    });
  });
});

test('a refresh that shows nothing new leaves the pages alone', async () => {
  const fieldnote = await openFieldnote();
  const { note, left } = pageNotes(fieldnote);
  note();

  await fieldnote.browser.clock.advance(6_000);
  await fieldnote.worker.ask.refresh({ origin: ORIGIN });

  expect(left()).toContain(SITE);
});

test('the notes of a linked app’s pages go as well', async () => {
  const staging = await openStaging();
  const { note, left, clean } = pageNotes(staging);
  const { app, browser, worker, page, userIds, link } = staging;
  app.signIn(page.sessionId, userIds.ada);
  await link(true);
  note();

  await browser.clock.advance(6_000);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: page.signInIds[0] ?? '' });

  expect(left()).toEqual(clean);
});

describe('tabs that are reloaded', () => {
  const CLEAN = 'remove the pages’ notes';

  async function withTab(afterSwitch: 'ask' | 'reload') {
    const fieldnote = await openFieldnote();
    const { worker, browser } = fieldnote;
    await worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, afterSwitch } });
    pageNotes(fieldnote);
    await worker.ask.seeTabs({ origin: ORIGIN, pages: [SITE], wanted: true });
    browser.tabs.open.push({ id: 1, url: `${SITE}/` });
    worker.killAt(Number.POSITIVE_INFINITY, 'before');
    return fieldnote;
  }

  test('by the setting are reloaded once the notes are gone', async () => {
    const { worker, ids } = await withTab('reload');

    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });

    const done = worker.effects().filter((each) => each === CLEAN || each === 'reload a tab');
    expect(done.slice(0, 2)).toEqual([CLEAN, CLEAN]);
    expect(done).toContain('reload a tab');
  });

  test('by the person lose what a page has noted since', async () => {
    const fieldnote = await withTab('ask');
    const { worker, ids } = fieldnote;
    const { note, left, clean } = pageNotes(fieldnote);
    await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    note();

    await worker.ask.reloadTabs({ origin: ORIGIN });

    expect(left()).toEqual(clean);
    expect(worker.effects().lastIndexOf('reload a tab')).toBeGreaterThan(worker.effects().lastIndexOf(CLEAN));
  });
});

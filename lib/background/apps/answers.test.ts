import { describe, expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { done } from '../../result';

const origin = ORIGIN;
const out = (ids: Fieldnote['ids'], undo: boolean) => ({ origin, signInId: ids.mina, undo });

/** What changes an app, by the question that asks for it. */
const CHANGES: [string, (open: Fieldnote) => Promise<unknown>][] = [
  ['refresh', ({ worker }) => worker.ask.refresh({ origin })],
  ['switchTo', ({ worker, ids }) => worker.ask.switchTo({ origin, signInId: ids.jonas })],
  ['signOut', ({ worker, ids }) => worker.ask.signOut(out(ids, false))],
  ['signOut with a way back', ({ worker, ids }) => worker.ask.signOut(out(ids, true))],
  [
    'undoSignOut',
    async ({ worker, ids }) => {
      await worker.ask.signOut(out(ids, true));
      return worker.ask.undoSignOut({ origin, signInId: ids.mina });
    },
  ],
  ['signOutAll', ({ worker }) => worker.ask.signOutAll({ origin, forgetLabels: false })],
  [
    'forget',
    async ({ worker, ids }) => {
      await worker.ask.signOut(out(ids, false));
      return worker.ask.forget({ origin, key: worker.row(origin, 'Mina Okafor').key });
    },
  ],
  ['dismiss', ({ worker }) => worker.ask.dismiss({ origin, key: null })],
  ['moveTo', ({ worker }) => worker.ask.moveTo({ origin, organizationId: null, workspaceId: null })],
  [
    'reloadTabs',
    async ({ worker }) => {
      const told = await worker.ask.reloadTabs({ origin });
      return told.ok ? done(told.value.view) : told;
    },
  ],
  ['repair', ({ worker }) => worker.ask.repair({ origin })],
  [
    'cancelSignIn',
    async ({ worker }) => {
      await worker.ask.addAccount({ origin, identifier: null });
      return worker.ask.cancelSignIn({ origin });
    },
  ],
  ['addAccount', ({ worker }) => worker.ask.addAccount({ origin, identifier: null })],
  ['showSignInTab', ({ worker }) => worker.ask.showSignInTab({ origin })],
];

test.each(CHANGES)('%s answers the newest view that every page was told', async (_, change) => {
  const fieldnote = await openFieldnote();

  expect(await change(fieldnote)).toEqual(done(fieldnote.worker.view(origin)));
});

test('linking a session answers the view of the session that is shown from then on', async () => {
  const { app, browser, worker, userIds } = await openFieldnote({ mode: 'staging' });
  const page = app.createSession([{ userId: userIds.priya }]);
  const cookie = `__dev_session___${new URL(origin).host.replaceAll('.', '_')}`;
  browser.siteCookies.set(`http://${SITE_HOST}`, new Map([[cookie, page.token]]));
  for (const scheme of ['http', 'https']) browser.granted.add(`${scheme}://${SITE_HOST}`);

  const answer = await worker.ask.linkSession({ origin, linked: true });

  expect(answer).toEqual(done(worker.view(origin)));
  expect(answer).toMatchObject({ value: { app: { jar: 'site' }, rows: [{ title: 'Priya Raman' }] } });
});

describe('an answer', () => {
  test('holds no more rows than a painted view, however many there are', async () => {
    const { app, browser, worker, sessionId } = await openFieldnote();
    const people = Array.from({ length: 60 }, (_, at) => ({
      firstName: `No ${at}`,
      lastName: 'Body',
      email: `n${at}@x.example`,
      password: 'p',
    }));
    for (const person of people) app.signIn(sessionId, app.addPerson(person));
    await browser.clock.advance(6_000);

    expect(await worker.ask.refresh({ origin })).toMatchObject({ value: { more: 13 } });
  });

  test('to a wish that failed carries no view', async () => {
    const { worker } = await openFieldnote();

    expect(await worker.ask.switchTo({ origin, signInId: 'nobody' })).not.toHaveProperty('value');
  });

  test('to a wish that an app was removed under carries no view of it', async () => {
    const { app, worker, ids } = await openFieldnote();
    const hold = app.hold('/session/switch-sign-in');
    const switching = worker.ask.switchTo({ origin, signInId: ids.jonas });
    await hold.reached;
    await worker.ask.disconnect({ origin, signOut: false });
    hold.release();

    expect(await switching).not.toHaveProperty('value');
  });
});

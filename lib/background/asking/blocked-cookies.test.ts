import { expect, test } from 'vitest';
import { DIALECTS, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const blocked = { ok: false, problem: { kind: 'own', own: 'no-cookies' } };

async function openBlocked(dialect: (typeof DIALECTS)[number]) {
  const opened = await openFieldnote({ dialect });
  opened.blockCookies(true);
  await opened.browser.clock.advance(6_000);
  await opened.worker.ask.refresh({ origin: ORIGIN });
  return opened;
}

test.each(DIALECTS)(
  '%s: when the browser keeps no cookie, that is said, and of nobody that they are signed out',
  async (dialect) => {
    const { worker, ids } = await openBlocked(dialect);

    const { obstacle, phase, rows } = worker.view(ORIGIN);
    expect(obstacle).toEqual({ kind: 'no-cookies' });
    expect(phase).toBe('signed-in');
    expect(rows.map(({ state }) => state)).toEqual(['live', 'live', 'live']);
    expect(worker.row(ORIGIN, ids.ada).key).toBe(worker.view(ORIGIN).activeKey);
  },
);

test.each(DIALECTS)(
  '%s: while it keeps none nothing is changed, and an open page asks once',
  async (dialect) => {
    const { browser, worker, ids, posts, requests } = await openBlocked(dialect);
    const before = posts().length;

    expect(await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })).toMatchObject(blocked);
    expect(await worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: true })).toMatchObject(blocked);
    expect(await worker.ask.addAccount({ origin: ORIGIN, identifier: null })).toMatchObject(blocked);
    expect(posts()).toHaveLength(before);

    await browser.clock.advance(60_000);
    requests();
    await worker.ask.refresh({ origin: ORIGIN });
    expect(requests()).toEqual(['GET /session']);
  },
);

test.each(DIALECTS)('%s: once it keeps them again, the session is found as it was', async (dialect) => {
  const { app, browser, worker, blockCookies, sessionId } = await openBlocked(dialect);

  blockCookies(false);
  await browser.clock.advance(30_000);
  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.view(ORIGIN)).toMatchObject({ obstacle: null, phase: 'signed-in' });
  expect(app.session(sessionId).signIns).toHaveLength(3);
});

test.each(DIALECTS)('%s: where no cookie was ever kept, no sign-in is sent', async (dialect) => {
  const { browser, worker, blockCookies, posts } = await openFieldnote({ dialect });
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  blockCookies(true);
  browser.granted.add(ORIGIN);
  const before = posts().length;

  await worker.ask.connect({ origin: ORIGIN, mode: null });
  expect(worker.view(ORIGIN).obstacle).toEqual({ kind: 'no-cookies' });
  expect(await worker.ask.addAccount({ origin: ORIGIN, identifier: null })).toMatchObject(blocked);
  expect(posts()).toHaveLength(before);
});

test.each(DIALECTS)('%s: a cookie that has merely gone is told apart', async (dialect) => {
  const { app, browser, worker } = await openFieldnote({ dialect });
  app.fault({ path: '/session', kind: { do: 'lose-session' } });
  await browser.clock.advance(6_000);

  await worker.ask.refresh({ origin: ORIGIN });

  expect(worker.view(ORIGIN)).toMatchObject({ obstacle: null, phase: 'ended' });
});

test.each(DIALECTS)(
  '%s: when cookies are blocked in mid-sign-in, a good password is sent once and not again',
  async (dialect) => {
    const { worker, posts, blockCookies, state } = await beginSignIn({}, { dialect });
    const secret = { identifier: 'nia@tidewell.io', password: 'harbour-lamp-7', phone: null };
    const signIn = () =>
      worker.ask.signIn({ origin: ORIGIN, challenge: null, way: 'email_password', ...secret });
    blockCookies(true);

    expect(await signIn()).toMatchObject(blocked);
    // An attempt in a session that nobody reaches asks nothing of anybody.
    expect(state(await worker.ask.flow({}))).toEqual({ at: 'start' });
    expect(await signIn()).toMatchObject(blocked);
    expect(posts().filter(({ path }) => path === '/auth/signin')).toHaveLength(1);
    expect(worker.view(ORIGIN).rows.every(({ state }) => state !== 'ended')).toBe(true);
  },
);

test.each(DIALECTS)(
  '%s: no page is told meanwhile of a card that the refusal takes back',
  async (dialect) => {
    const { worker, blockCookies } = await beginSignIn({}, { dialect });
    const before = worker.news.length;
    blockCookies(true);

    const secret = { identifier: 'nia@tidewell.io', password: 'harbour-lamp-7', phone: null };
    await worker.ask.signIn({ origin: ORIGIN, challenge: null, way: 'email_password', ...secret });

    const told = worker.news.slice(before).flatMap((each) => (each.kind === 'flow' ? [each.flow] : []));
    expect(told.map((flow) => flow?.state.at)).toEqual(told.map(() => 'start'));
  },
);

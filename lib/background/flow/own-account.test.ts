import { describe, expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';
import { known } from '../../../test/worker/worker';

const PAGE = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;
const DAY = 86_400_000;

describe('whoever appears is a flow’s own account only while that flow waits', () => {
  test('a form that was only opened waits for nobody', async () => {
    const { app, browser, worker, sessionId, userIds, requests } = await openFieldnote();
    await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
    await worker.ask.stayAs({ origin: ORIGIN, stay: true });
    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(3 * DAY);
    requests();

    await worker.ask.refresh({ origin: ORIGIN });

    expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
    expect(requests().filter((each) => each.startsWith('POST'))).toEqual([]);
  });

  test('a form that was opened just now waits for nobody, either', async () => {
    const { app, browser, worker, sessionId, userIds } = await openFieldnote();
    await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(6_000);

    await worker.ask.refresh({ origin: ORIGIN });

    expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
  });

  test('a sign-in that was left half-way long ago waits for nobody', async () => {
    const { app, browser, worker, start, sessionId, userIds } = await beginSignIn();
    await start('email_otp');
    await browser.clock.advance(DAY);
    app.signIn(sessionId, userIds.priya);

    await worker.ask.refresh({ origin: ORIGIN });

    expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
    expect(worker.view(ORIGIN).unfinished).not.toBeNull();
  });

  test('a tab that was opened long ago waits for nobody, though no attempt tells for whom it was', async () => {
    const { app, browser, worker, sessionId, userIds } = await openFieldnote();
    await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
    await worker.ask.openHostedPage(PAGE);
    worker.kill();
    await browser.clock.advance(DAY);
    app.signIn(sessionId, userIds.priya);

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });

    expect(next.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
  });

  test('who came by another way before a flow began is not its account', async () => {
    const { app, browser, worker, sessionId, userIds } = await openFieldnote();
    await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
    await browser.clock.advance(3_600_000);
    app.signIn(sessionId, userIds.priya);

    await worker.ask.openHostedPage(PAGE);
    await browser.clock.advance(20_000);

    expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
    expect(worker.view(ORIGIN).signInTab).not.toBeNull();
  });

  test('whoever is there when another session takes the place of ours is a stranger', async () => {
    const { app, browser, worker, sessionId, userIds, visit } = await openFieldnote();
    await worker.ask.openHostedPage(PAGE);
    app.endSession(sessionId);
    await visit(`${ORIGIN}/session`);
    app.signIn(known(app.sessions().at(-1)), userIds.priya);

    await browser.clock.advance(6_000);

    expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
  });
});

describe('of two who appear at once', () => {
  test('the one for whom the attempt is, whoever is active', async () => {
    const sign = await beginSignIn();
    await sign.start('email_magic_link');
    await sign.visit(sign.link());
    sign.app.signIn(sign.sessionId, sign.userIds.priya);

    await sign.browser.clock.advance(6_000);

    expect(sign.state(await sign.worker.ask.flow({}))).toMatchObject({ at: 'done', title: 'Nia Abara' });
    expect(sign.worker.row(ORIGIN, 'Nia Abara').isForeign).toBe(false);
    expect(sign.worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
  });

  test.each([
    ['Priya Raman', 'Nia Abara'],
    ['Nia Abara', 'Priya Raman'],
  ])('where no attempt tells, the active one: %s, not %s', async (active, other) => {
    const { app, browser, worker, nia, sessionId, userIds } = await beginSignIn();
    await worker.ask.openHostedPage(PAGE);
    const ids = new Map([
      ['Priya Raman', app.signIn(sessionId, userIds.priya)],
      ['Nia Abara', app.signIn(sessionId, nia)],
    ]);
    app.switchTo(sessionId, known(ids.get(active)));

    await browser.clock.advance(6_000);

    expect(worker.row(ORIGIN, active).isForeign).toBe(false);
    expect(worker.row(ORIGIN, other).isForeign).toBe(true);
  });
});

describe('what a restart of the browser means for its tabs', () => {
  test('a tab that has the number of ours by chance is not touched', async () => {
    const { browser, worker } = await openFieldnote();
    await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
    await worker.ask.openHostedPage(PAGE);
    worker.kill();
    browser.run = 'second';
    browser.tabs.shown.length = 0;

    const next = browser.startWorker();
    const flow = await next.ask.flow({});
    await browser.clock.advance(60_000);

    expect(flow.ok && flow.value?.state).toMatchObject({ at: 'left', why: 'closed' });
    expect(browser.tabs.open).toHaveLength(2);
    expect(browser.tabs.shown).toEqual([]);
  });

  test('our own page opens anew instead of bringing somebody else’s tab to the front', async () => {
    const { browser, worker } = await openFieldnote();
    await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
    worker.kill();
    browser.run = 'second';

    await browser.startWorker().ask.addAccount({ origin: ORIGIN, identifier: null });

    expect(browser.tabs.open).toHaveLength(2);
    expect(browser.tabs.shown).toEqual([]);
  });
});

test('an app that is removed while a sign-in runs is looked at no more, and nobody is brought back', async () => {
  const { browser, worker, requests } = await openFieldnote();
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  await worker.ask.openHostedPage(PAGE);
  browser.tabs.shown.length = 0;

  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  requests();
  await browser.clock.advance(1_200_000);

  expect(requests()).toEqual([]);
  expect(browser.tabs.watched.size).toBe(0);
  expect(browser.tabs.shown).toEqual([]);
  expect(await worker.ask.flow({})).toEqual({ ok: true, value: null });
  expect((await browser.durable.keep.keys()).filter((key) => key.includes(ORIGIN))).toEqual([]);
});

test('a page that lies elsewhere is named before it opens, and only then gets a session', async () => {
  const { app, browser, worker } = await openFieldnote({ mode: 'staging' });
  app.settings.signInPageUrl = 'https://xn--pple-43d.example/sign-in';
  const opened = await worker.ask.openHostedPage({ ...PAGE, handOver: true });

  expect(opened.ok && opened.value.state).toMatchObject({ at: 'leaving', host: 'xn--pple-43d.example' });
  expect(browser.tabs.open).toEqual([]);
  const record = JSON.stringify(await browser.durable.keep.load(`flow:${ORIGIN}|own`));
  expect(record).not.toContain('__dev_session__');
  await worker.ask.openNamedHost({ origin: ORIGIN });
  expect(known(browser.tabs.open[0]).url).toMatch(/^https:\/\/xn--pple-43d\.example\/.*__dev_session__=/);
});

test.each([
  ['jonas wirth', 'USER_ALREADY_SIGNED_IN'],
  ['Jonas@Meridian.art', 'already'],
])('who is signed in already is told by what signs them in, not by a name: %s', async (identifier, told) => {
  const { app, worker } = await beginSignIn();
  const message = 'User already signed in';
  const body = JSON.stringify({ message, errors: [{ code: 'USER_ALREADY_SIGNED_IN', message }] });
  app.fault({ path: '/auth/signin', kind: { do: 'status', status: 400, body } });

  const asked = { origin: ORIGIN, challenge: null, way: 'username_password', phone: null } as const;
  const answer = await worker.ask.signIn({ ...asked, identifier, password: 'x' });

  expect(answer.ok ? answer.value.state.at : answer.problem.code).toBe(told);
});

test('“Sign in again” of nobody known begins anew, though somebody else is half-way', async () => {
  const { worker, start } = await beginSignIn();
  await start('email_otp');

  await worker.ask.addAccount({ origin: ORIGIN, identifier: '' });

  expect(await worker.ask.flow({})).toMatchObject({ value: { identifier: '', state: { at: 'start' } } });
});

test('a new account is called active only when the read that found it says so', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');
  const hold = sign.app.hold('/auth/attempt-verification', 'POST');
  const answered = sign.answer(sign.code());
  await hold.reached;
  sign.app.switchTo(sign.sessionId, sign.ids.jonas);
  hold.release();

  expect(await answered).toMatchObject({ at: 'done', title: 'Nia Abara', switched: false });
  expect(sign.worker.view(ORIGIN).activeKey).toBe(sign.worker.row(ORIGIN, 'Jonas Wirth').key);
});

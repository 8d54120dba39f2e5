import { describe, expect, test } from 'vitest';
import { DIALECTS, ORIGIN, openFieldnote, SITE_HOST } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';
import type { FlowState } from '../../session/flow';

const SITE = `http://${SITE_HOST}`;
const GOOGLE = { origin: ORIGIN, challenge: null, provider: 'google_oauth', inviteToken: null };
const INIT = '/auth/oauth2/init';

/** Fieldnote with our sign-in page open, and social sign-in and an organisation's own on offer. */
async function atStart(how: Parameters<typeof openFieldnote>[0] = {}) {
  const fieldnote = await openFieldnote(how);
  const { app, browser, worker } = fieldnote;
  app.settings.socialProviders = ['google_oauth'];
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  const [ours] = browser.tabs.open;
  /** As if the server had answered with this address. */
  const answerWith = (address: string, path = INIT) =>
    app.fault({
      path,
      kind: { do: 'body', body: JSON.stringify({ data: { oauth_url: address, sso_url: address } }) },
    });
  const state = async (): Promise<FlowState> => {
    const answer = await worker.ask.flow({});
    return known(answer.ok ? answer.value : null).state;
  };
  const told = (): FlowState => known(worker.news.findLast((each) => each.kind === 'flow')?.flow).state;
  const theirs = () => browser.tabs.open.filter(({ id }) => id !== ours?.id);
  return { ...fieldnote, ours: known(ours), theirs, answerWith, state, told };
}

/** The same with the person at Google. */
async function atGoogle(how: Parameters<typeof openFieldnote>[0] = {}) {
  const start = await atStart(how);
  start.answerWith('https://accounts.google.com/o/oauth2/auth?state=1');
  await start.worker.ask.openProvider(GOOGLE);
  return { ...start, tab: known(start.theirs()[0]) };
}

describe('before a tab opens', () => {
  test('a provider’s well-known host is gone to at once', async () => {
    const { theirs, told } = await atGoogle();

    expect(theirs().map(({ url }) => url)).toEqual(['https://accounts.google.com/o/oauth2/auth?state=1']);
    expect(told()).toMatchObject({ at: 'tab', elsewhere: { by: 'provider', provider: 'google_oauth' } });
  });

  test('any other host is named first, once for each app', async () => {
    const { answerWith, worker, theirs, told } = await atStart();
    answerWith('https://id.quell.example/login?x=1');

    await worker.ask.openProvider(GOOGLE);
    expect(told()).toMatchObject({ at: 'leaving', host: 'id.quell.example' });
    expect(theirs()).toEqual([]);
    await worker.ask.leave({ origin: ORIGIN });
    expect(theirs().map(({ url }) => url)).toEqual(['https://id.quell.example/login?x=1']);

    await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
    answerWith('https://id.quell.example/login?x=2');
    await worker.ask.openProvider(GOOGLE);
    expect(theirs()).toHaveLength(2);
  });

  const REFUSED: [string, string, string][] = [
    ['empty', '', 'NO_ADDRESS'],
    ['plain http', 'http://accounts.google.com/', 'UNSAFE_ADDRESS'],
    ['a script', 'javascript:alert(1)', 'UNSAFE_ADDRESS'],
    ['a document of its own', 'data:text/html,hi', 'UNSAFE_ADDRESS'],
    ['one with user info', 'https://accounts.google.com@evil.example/', 'UNSAFE_ADDRESS'],
    ['nonsense', 'not an address', 'UNSAFE_ADDRESS'],
  ];
  test.each(REFUSED)(
    'an address that is %s opens nothing and loses nothing',
    async (_what, address, code) => {
      const { answerWith, worker, theirs, app, sessionId } = await atStart();
      const before = app.session(sessionId);
      answerWith(address);

      const answer = await worker.ask.openProvider(GOOGLE);

      expect(answer).toMatchObject({ ok: false, problem: { kind: 'http', code } });
      expect(theirs()).toEqual([]);
      expect(app.session(sessionId)).toEqual(before);
    },
  );

  test('a look-alike of a well-known host is not taken for it', async () => {
    const { answerWith, worker, theirs, told } = await atStart();
    answerWith('https://accounts.google.com.evil.example/');

    await worker.ask.openProvider(GOOGLE);

    expect(told()).toMatchObject({ at: 'leaving', host: 'accounts.google.com.evil.example' });
    expect(theirs()).toEqual([]);
  });

  test('a provider that was switched off meanwhile is refused in words, and the form is still there', async () => {
    const { app, worker, theirs } = await atStart();
    app.settings.socialProviders = [];

    const answer = await worker.ask.openProvider(GOOGLE);

    expect(answer).toMatchObject({ ok: false, problem: { code: 'PROVIDER_NOT_CONFIGURED' } });
    expect(theirs()).toEqual([]);
  });

  test('an address that was altered on the disk is judged again', async () => {
    const { answerWith, browser, worker, theirs } = await atStart();
    answerWith('https://id.quell.example/login');
    await worker.ask.openProvider(GOOGLE);
    worker.kill();
    const key = `flow:${ORIGIN}|browser`;
    const record = known(await browser.durable.keep.load<{ leaving: object }>(key));
    const leaving = { ...record.leaving, url: 'javascript:alert(1)' };
    await browser.durable.keep.save({ [key]: { ...record, leaving } });

    await browser.startWorker().ask.leave({ origin: ORIGIN });

    expect(theirs()).toEqual([]);
  });

  test('what is sent is the live form and the documentation’s own together, once', async () => {
    const { server } = await atGoogle();

    const [sent, ...more] = server.log.filter(({ path }) => path === INIT);
    expect(more).toEqual([]);
    expect(sent?.query).toMatchObject({ provider: 'google_oauth', redirect_uri: `${SITE}/` });
    expect(sent?.form).toEqual({ provider: 'google_oauth', redirect_url: `${SITE}/` });
  });
});

describe('how it ends', () => {
  test('a new account ends it, whatever the tab shows', async () => {
    const { app, browser, worker, told, ours, sessionId, userIds } = await atGoogle();

    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(5_000);

    expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman', switched: true });
    expect(worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(false);
    expect(browser.tabs.shown.at(-1)).toBe(ours.id);
  });

  test('who wished to stay who they are stays so', async () => {
    const { app, browser, worker, told, ids, sessionId, userIds, truth } = await atGoogle();
    await worker.ask.stayAs({ origin: ORIGIN, stay: true });

    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(5_000);

    expect(told()).toMatchObject({ at: 'done', switched: false });
    expect(truth()).toBe(ids.ada);
  });

  test('a closed tab is told after two more looks, and nothing is sent from then on', async () => {
    const { browser, told, tab, requests } = await atGoogle();

    browser.tabs.close(tab.id);
    await browser.clock.advance(20_000);
    expect(told()).toMatchObject({ at: 'left', why: 'closed', code: null, words: null });
    requests();
    await browser.clock.advance(120_000);

    expect(requests()).toEqual([]);
  });

  test('an account that comes right after the tab was closed still counts', async () => {
    const { app, browser, told, tab, sessionId, userIds } = await atGoogle();

    browser.tabs.close(tab.id);
    await browser.settled();
    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(6_000);

    expect(told()).toMatchObject({ at: 'done', title: 'Priya Raman' });
  });

  test('a refusal is told in the page’s words, and the tab, which is ours, is closed', async () => {
    const { browser, told, tab, theirs, ours } = await atGoogle();
    browser.granted.add(SITE);

    browser.tabs.move(tab.id, `${SITE}/sign-in?error=access_denied&error_description=You%20said%20no`);
    await browser.clock.advance(10_000);

    expect(told()).toMatchObject({ at: 'left', why: 'refused', words: 'You said no' });
    expect(theirs()).toEqual([]);
    expect(browser.tabs.shown.at(-1)).toBe(ours.id);
  });

  test('ten minutes are enough: at most fifteen looks in any minute, and none after', async () => {
    const { browser, server, told, tab, requests } = await atGoogle();
    const since = server.log.length;

    for (let page = 0; page < 300; page += 1) {
      browser.tabs.move(tab.id, `https://accounts.google.com/${page}`);
      await browser.clock.advance(2_000);
    }
    await browser.clock.advance(10_000);

    const reads = server.log.slice(since).filter(({ path }) => path === '/session');
    const busiest = reads.map(
      ({ at }) => reads.filter((each) => each.at >= at && each.at < at + 60_000).length,
    );
    expect(Math.max(...busiest)).toBeLessThanOrEqual(15);
    expect(reads.length).toBeGreaterThan(100);
    expect(told()).toMatchObject({ at: 'left', why: 'expired' });
    requests();
    await browser.clock.advance(300_000);
    expect(requests()).toEqual([]);
  });

  const lost = ['Ada Quell', 'Jonas Wirth', 'Mina Okafor'];

  test.each([
    ['somebody', null],
    ['nobody', null],
  ])(
    'a session that became another one, with %s in it, is told with the names of who was lost',
    async (who, after) => {
      const { app, browser, worker, told, sessionId, visit, userIds } = await atGoogle();

      app.endSession(sessionId);
      await visit(`${ORIGIN}/session`);
      const replaced = known(app.sessions().at(-1));
      if (who === 'somebody') app.signIn(replaced, userIds.priya);
      await browser.clock.advance(6_000);

      expect(told()).toEqual({ at: 'session-changed', after, lost });
      expect(
        worker
          .view(ORIGIN)
          .rows.map(({ title }) => title)
          .slice(0, 3),
      ).toEqual(lost);
    },
  );

  test('an organisation’s answer that replaced the session with an empty one is told as that', async () => {
    const { app, browser, worker, told, answerWith, sessionId } = await atStart();
    answerWith('https://accounts.google.com/sso', '/auth/sso/login');
    await worker.ask.openSso({
      origin: ORIGIN,
      challenge: null,
      identifier: 'a@b.example',
      connectionId: '1',
    });

    app.endSession(sessionId);
    await browser.clock.advance(6_000);

    expect(told()).toEqual({ at: 'session-changed', after: { by: 'sso' }, lost });
  });

  test('a popup that opens meanwhile is not taken from the person', async () => {
    const { app, browser, worker, ours, sessionId, userIds } = await atGoogle();
    worker.kill();
    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(6_000);
    browser.popupOpen = true;

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });

    expect(browser.tabs.shown).not.toContain(ours.id);
    expect(next.view(ORIGIN).signInTab).toBeNull();
  });

  test('an empty answer leaves the first form, with nothing half-way', async () => {
    const { answerWith, worker, state } = await atStart();
    answerWith('');

    await worker.ask.openProvider(GOOGLE);

    expect(await state()).toEqual({ at: 'start' });
  });

  test('who has gone on to something else in another tab is not taken from it', async () => {
    const { app, browser, told, ours, sessionId, userIds } = await atGoogle();
    browser.tabs.front = 7;

    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(5_000);

    expect(told()).toMatchObject({ at: 'done' });
    expect(browser.tabs.shown).not.toContain(ours.id);
  });

  test('a tab that storms through pages right after the account came is not a reason for more looks', async () => {
    const { app, browser, server, tab, sessionId, userIds } = await atGoogle();
    app.signIn(sessionId, userIds.priya);
    await browser.clock.advance(5_000);
    const since = server.log.length;

    for (let page = 0; page < 60; page += 1) {
      browser.tabs.move(tab.id, `https://evil.example/${page}`);
      await browser.clock.advance(100);
    }

    expect(server.log.length - since).toBeLessThanOrEqual(15);
    expect(browser.tabs.watched.size).toBe(0);
  });

  test('a refusal of the start leaves nothing half-way', async () => {
    const { app, worker, requests } = await atStart();
    app.settings.socialProviders = [];
    await worker.ask.openProvider(GOOGLE);

    expect(worker.view(ORIGIN).unfinished).toBeNull();
    requests();
    await worker.ask.flow({});
    expect(requests()).toEqual([]);
  });

  test('a host that was named is gone to within ten minutes, and not later', async () => {
    const { answerWith, browser, worker, theirs, state } = await atStart();
    answerWith('https://id.quell.example/login');
    await worker.ask.openProvider(GOOGLE);

    await browser.clock.advance(600_000);

    expect(await state()).toEqual({ at: 'gone' });
    await worker.ask.leave({ origin: ORIGIN });
    expect(theirs()).toEqual([]);
  });

  test('cancelling leaves the tab to the person and stops looking', async () => {
    const { browser, worker, theirs, requests } = await atGoogle();

    await worker.ask.restartFlow({ origin: ORIGIN, kind: 'signin' });
    requests();
    await browser.clock.advance(60_000);

    expect(theirs()).toHaveLength(1);
    expect(requests()).toEqual([]);
  });
});

describe('a worker that is killed', () => {
  test.each(DIALECTS)(
    '%s: while the person is at the provider finds the new account when it wakes',
    async (dialect) => {
      const { app, browser, worker, sessionId, userIds } = await atGoogle({ dialect });
      worker.kill();
      const added = app.signIn(sessionId, userIds.priya);

      const next = browser.startWorker();
      await next.ask.refresh({ origin: ORIGIN });
      await browser.clock.advance(10_000);

      expect(next.row(ORIGIN, added)).toMatchObject({ state: 'live', isForeign: false });
      expect(next.view(ORIGIN).signInTab).toBeNull();
    },
  );

  test('while the tab is closed tells so when it wakes', async () => {
    const { browser, worker, tab } = await atGoogle();
    worker.kill();
    browser.tabs.close(tab.id);

    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    await browser.clock.advance(30_000);

    const flow = await next.ask.flow({});
    expect(flow.ok && flow.value?.state).toMatchObject({ at: 'left', why: 'closed' });
  });

  test('before or after any effect: at most one start is sent, and the person can go on', async () => {
    const counted = await atStart();
    counted.answerWith('https://accounts.google.com/auth');
    counted.worker.killAt(Number.POSITIVE_INFINITY, 'before');
    await counted.worker.ask.openProvider(GOOGLE);
    const effects = counted.worker.effects().length;
    expect(effects).toBeGreaterThan(5);

    for (let effect = 1; effect <= effects; effect += 1) {
      for (const moment of ['before', 'after'] as const) {
        const { answerWith, app, browser, worker, server, sessionId, userIds } = await atStart();
        answerWith('https://accounts.google.com/auth');
        worker.killAt(effect, moment);
        void worker.ask.openProvider(GOOGLE);
        await browser.settled();
        const next = browser.startWorker();
        const flow = await next.ask.flow({});
        expect(flow.ok && flow.value, `${effect} ${moment}`).not.toBeNull();
        expect(server.log.filter(({ path }) => path === INIT).length).toBeLessThanOrEqual(1);
        app.signIn(sessionId, userIds.priya);
        await browser.clock.advance(20_000);
        await next.ask.refresh({ origin: ORIGIN });
        await browser.clock.advance(10_000);
        expect(next.row(ORIGIN, 'Priya Raman').state, `${effect} ${moment}`).toBe('live');
      }
    }
  });
});

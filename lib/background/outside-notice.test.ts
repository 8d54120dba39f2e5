import { describe, expect, test } from 'vitest';
import { EVERYWHERE, type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

async function later({ browser, worker }: Fieldnote): Promise<void> {
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
}

const notice = ({ worker }: Fieldnote) => worker.view(ORIGIN).notice;

const CHANGED = { kind: 'changed-outside', previous: 'Ada Quell' };

/** After each of these somebody else is active, and it was done here. */
const OURS: [string, (fieldnote: Fieldnote) => Promise<unknown>][] = [
  ['a switch', ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })],
  [
    'a switch whose answer is lost',
    ({ app, worker, ids }) => {
      app.fault({ path: '/session/switch-sign-in', kind: { do: 'drop', when: 'after' } });
      return worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
    },
  ],
  [
    'the sign-out of who is active',
    ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.ada, undo: false }),
  ],
  [
    'the sign-out of another',
    ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.mina, undo: false }),
  ],
  [
    'an account that was added on the app’s page',
    async ({ app, browser, worker, sessionId, userIds }) => {
      const page = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;
      await worker.ask.openHostedPage(page);
      app.signIn(sessionId, userIds.priya);
      await browser.clock.advance(10_000);
    },
  ],
  [
    'a sign-in on the app’s page with an account that was there',
    async ({ app, browser, worker, sessionId, ids }) => {
      const page = { origin: ORIGIN, page: 'sign-in', handOver: false, inviteToken: null } as const;
      await worker.ask.openHostedPage(page);
      app.switchTo(sessionId, ids.mina);
      await browser.clock.advance(10_000);
    },
  ],
];

describe.each(EVERYWHERE)('%s, %s', (mode, dialect) => {
  test('a page that makes somebody else active is told of, and costs no request', async () => {
    const fieldnote = await openFieldnote({ mode, dialect });
    const { worker, ids } = fieldnote;
    // A server that tells few names may tell this one later.
    const { title: previous } = worker.row(ORIGIN, ids.ada);
    fieldnote.app.switchTo(fieldnote.sessionId, ids.mina);
    fieldnote.requests();

    await later(fieldnote);

    expect(notice(fieldnote)).toEqual({ ...CHANGED, previous });
    expect(fieldnote.requests()).toEqual(['GET /session']);
    await later(fieldnote);
    expect(notice(fieldnote)).toEqual({ ...CHANGED, previous });
  });

  test.each(OURS)('%s is none', async (_what, deed) => {
    const fieldnote = await openFieldnote({ mode, dialect });
    await fieldnote.browser.clock.advance(20_000);

    await deed(fieldnote);
    await later(fieldnote);

    expect(notice(fieldnote)).toBeNull();
  });
});

test('a worker that was killed in a switch takes it for its own', async () => {
  const fieldnote = await openFieldnote();
  const { app, browser, worker, ids } = fieldnote;
  const reply = app.hold('/session/switch-sign-in', 'POST');
  void worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas });
  await reply.reached;
  const next = browser.startWorker();
  reply.release();

  await later({ ...fieldnote, worker: next });

  expect(next.row(ORIGIN, 'Jonas Wirth').key).toBe(next.view(ORIGIN).activeKey);
  expect(next.view(ORIGIN).notice).toBeNull();
});

test('whoever is new says so by the own mark alone', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.app.signIn(fieldnote.sessionId, fieldnote.userIds.priya);

  await later(fieldnote);

  expect(fieldnote.worker.row(ORIGIN, 'Priya Raman').isForeign).toBe(true);
  expect(notice(fieldnote)).toBeNull();
});

test('the notice ends with a switch here', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.app.switchTo(fieldnote.sessionId, fieldnote.ids.mina);
  await later(fieldnote);

  await fieldnote.worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });

  expect(notice(fieldnote)).toBeNull();
});

test('a second cookie of one name is warned of while it is there, and the server’s session is shown', async () => {
  const fieldnote = await openFieldnote();
  fieldnote.browser.twoCookies.add(ORIGIN);
  fieldnote.app.switchTo(fieldnote.sessionId, fieldnote.ids.mina);
  fieldnote.requests();

  await later(fieldnote);
  expect(notice(fieldnote)).toEqual({ kind: 'two-cookies' });
  expect(fieldnote.requests()).toEqual(['GET /session']);
  expect(fieldnote.worker.view(ORIGIN).activeKey).toBe(fieldnote.worker.row(ORIGIN, 'Mina Okafor').key);
  fieldnote.browser.twoCookies.clear();
  await later(fieldnote);

  expect(notice(fieldnote)).toEqual(CHANGED);
});

test.each([
  ['begins a session that does not last', { do: 'lose-session' }, 2],
  ['is refused', { do: 'status', status: 401, body: '{"message":"Invalid session"}' }, 2],
] as const)('a second cookie that %s is warned of as well', async (_what, kind, times) => {
  const fieldnote = await openFieldnote();
  fieldnote.browser.twoCookies.add(ORIGIN);
  fieldnote.app.fault({ path: '/session', method: 'GET', kind, times });

  await later(fieldnote);

  expect(notice(fieldnote)).toEqual({ kind: 'two-cookies' });
});

test('a session that rests on a token of our own is not bothered by cookies', async () => {
  const fieldnote = await openFieldnote({ mode: 'staging' });
  fieldnote.browser.twoCookies.add(ORIGIN);

  await later(fieldnote);

  expect(notice(fieldnote)).toBeNull();
});

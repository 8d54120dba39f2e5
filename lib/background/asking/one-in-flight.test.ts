import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Fieldnote, ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';
import { known } from '../../../test/worker/worker';
import type { Journal } from '../known/records';

const SWITCH = '/session/switch-sign-in';

const journal = async ({ browser }: Fieldnote): Promise<Journal> =>
  known(await browser.durable.keep.load<Journal>(`journal:${ORIGIN}|browser`));

describe('no request outlives its journal, which holds the next one back (law L1)', () => {
  // The time limit of a request runs on the real clock.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  test.each<[string, string, (fieldnote: Fieldnote) => Promise<unknown>]>([
    ['a switch', SWITCH, ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas })],
    [
      'a sign-out',
      '/session/sign-out',
      ({ worker, ids }) => worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false }),
    ],
    [
      'a sign-out of all',
      '/session/sign-out',
      ({ worker }) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false }),
    ],
    [
      'a move',
      '/session/switch-organization',
      ({ worker }) => worker.ask.moveTo({ origin: ORIGIN, organizationId: null, workspaceId: null }),
    ],
    [
      'a question of a sign-in',
      '/auth/signin',
      ({ worker }) => worker.ask.signIn({ origin: ORIGIN, ...BY_CODE }),
    ],
  ])('%s', async (_what, path, ask) => {
    const sign = await beginSignIn();
    const hold = sign.app.hold(path, 'POST');
    const over = vi.fn();
    void ask(sign).then(over);
    await hold.reached;
    const { sentAt, deadline } = await journal(sign);

    await turns();
    expect(over).not.toHaveBeenCalled();
    vi.advanceTimersByTime(deadline - sentAt);
    await turns();

    expect(over).toHaveBeenCalledOnce();
  });
});

const BY_CODE = {
  challenge: null,
  way: 'email_otp',
  identifier: 'nia@tidewell.io',
  phone: null,
  password: null,
} as const;

test.each<[string, number, string, (fieldnote: Fieldnote) => Promise<unknown>]>([
  [
    'a switch',
    10_000,
    SWITCH,
    ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
  ],
  [
    'a question of a sign-in',
    20_000,
    '/auth/signin',
    ({ worker }) => worker.ask.signIn({ origin: ORIGIN, ...BY_CODE }),
  ],
])('%s of a killed worker is given %d ms while nothing can be read', async (_what, ms, path, ask) => {
  const sign = await beginSignIn();
  const { app, browser, worker, ids, posts } = sign;
  worker.killBefore(path);
  void ask(sign);
  await browser.settled();
  app.fault({ path: '/session', method: 'GET', kind: { do: 'drop', when: 'before' } });

  const next = browser.startWorker();
  const switching = next.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
  await browser.clock.advance(ms - 1);
  expect(posts()).toEqual([]);
  await browser.clock.advance(1);

  expect(await switching).toMatchObject({ ok: true });
  expect(posts().map((post) => post.path)).toEqual([SWITCH]);
});

/** Enough of the event loop for a read to come and go. */
async function turns(): Promise<void> {
  for (let count = 0; count < 50; count += 1) await new Promise((turn) => setImmediate(turn));
}

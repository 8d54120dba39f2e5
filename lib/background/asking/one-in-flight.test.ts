import { expect, test } from 'vitest';
import { type Fieldnote, ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';

const SWITCH = '/session/switch-sign-in';

const BY_CODE = {
  challenge: null,
  way: 'email_otp',
  identifier: 'nia@tidewell.io',
  phone: null,
  password: null,
} as const;

const asked: [string, number, string, (fieldnote: Fieldnote) => Promise<unknown>][] = [
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
];

const KILLED = asked.flatMap(([what, ...rest]) => [
  [what, 'nothing can be read', 1, ...rest] as const,
  [what, 'reads show nothing of it', 0, ...rest] as const,
]);

test.each(KILLED)(
  '%s of a killed worker is given its time while %s',
  async (_, _while, drops, ms, path, ask) => {
    const sign = await beginSignIn();
    const { app, browser, worker, ids, posts } = sign;
    worker.killBefore(path);
    void ask(sign);
    await browser.settled();
    if (drops > 0) app.fault({ path: '/session', method: 'GET', kind: { do: 'drop', when: 'before' } });

    const next = browser.startWorker();
    const switching = next.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });
    await browser.clock.advance(ms - 1);
    expect(posts()).toEqual([]);
    await browser.clock.advance(1);

    expect(await switching).toMatchObject({ ok: true });
    expect(posts().map((post) => post.path)).toEqual([SWITCH]);
  },
);

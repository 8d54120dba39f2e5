import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../../lib/result';
import type { FlowQuestions } from '../../../../lib/rpc/contract';
import { failure, ownFailure } from '../../../../lib/session/failure';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings, plantStep } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const start = plantFlow();
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }), identifier: MINA });
const http = (status: number, message: string, code: string | null = null) =>
  failure('http', { status, message, code });

describe('signing in by password', () => {
  test('sends what was typed once and keeps only the identifier', async () => {
    const signIn = recorder(done(coded));
    const { deeds, now } = plantDesk({ ask: { signIn: signIn.ask } });
    deeds.signIn({ identifier: ` ${MINA} `, password: 'granite-31' });
    await settle();
    expect(signIn.asked).toEqual([
      {
        origin: start.origin,
        challenge: null,
        way: 'email_password',
        identifier: MINA,
        password: 'granite-31',
        phone: null,
      },
    ]);
    expect(now()).toMatchObject({ flow: coded, identifier: MINA, busy: false });
    expect(JSON.stringify(now())).not.toContain('granite-31');
  });

  test('says a wrong password at its field and keeps the identifier', async () => {
    const refused = fail(http(401, 'Invalid credentials', 'INVALID_CREDENTIALS'));
    const { deeds, now } = plantDesk({ ask: { signIn: async () => refused } });
    deeds.signIn({ identifier: MINA, password: 'wrong' });
    await settle();
    expect(now()).toMatchObject({ identifier: MINA, problems: [{ field: 'password' }] });
  });

  test.each([
    ['', 'x', 'identifier'],
    [MINA, '', 'password'],
  ])('asks nobody about %j and %j', (identifier, password, field) => {
    const { deeds, now } = plantDesk();
    deeds.signIn({ identifier, password });
    expect(now()).toMatchObject({ busy: false, problems: [{ field }] });
  });

  test('a second click changes nothing while the first is on its way', async () => {
    const signIn = recorder(done(coded));
    const { deeds } = plantDesk({ ask: { signIn: signIn.ask } });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    expect(signIn.asked).toHaveLength(1);
  });
});

describe('where single sign-on may apply', () => {
  const flow = plantFlow({ settings: plantSettings({ enterpriseSso: true }) });
  const identified = (answer: Awaited<ReturnType<FlowQuestions['identify']>>) => {
    const desk = plantDesk({ flow, ask: { identify: async () => answer } });
    desk.deeds.signIn({ identifier: MINA, password: null });
    return settle().then(desk.now);
  };

  test.each(['password', 'unknown'] as const)(
    'an address whose way is %s is asked for its password',
    async (at) => {
      expect((await identified(done({ at }))).place).toEqual({ at: 'password' });
    },
  );

  test('an address of nobody knows whom is left to the app’s own page', async () => {
    const state = await identified(done({ at: 'social', provider: null }));
    expect(state).toMatchObject({ place: { at: 'elsewhere' }, busy: false });
  });

  test('an error leads to the password all the same', async () => {
    expect((await identified(fail(failure('network')))).place).toEqual({ at: 'password' });
  });

  test('haste is told instead', async () => {
    const state = await identified(fail(http(429, 'Too many requests')));
    expect(state).toMatchObject({ place: { at: 'flow' }, problems: [{ next: 'wait' }] });
  });

  test('so is an app that was removed meanwhile', async () => {
    const state = await identified(fail(ownFailure('not-connected')));
    expect(state).toMatchObject({ place: { at: 'flow' }, problems: [{ next: 'none' }] });
  });
});

test('another way starts at once where the address is enough for it', async () => {
  const signIn = recorder(done(coded));
  const { deeds } = plantDesk({ ask: { signIn: signIn.ask } });
  deeds.name(MINA);
  deeds.useWay('email_otp');
  await settle();
  expect(signIn.asked).toEqual([]); // on the first form it only changes the fields
  const later = plantDesk({ flow: coded, ask: { signIn: signIn.ask, restartFlow: async () => done(start) } });
  later.deeds.useWay('email_magic_link');
  await settle();
  expect(signIn.asked).toMatchObject([{ way: 'email_magic_link', identifier: MINA }]);
});

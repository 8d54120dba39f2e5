import { describe, expect, test } from 'vitest';
import { done, fail, type Result } from '../../../../lib/result';
import type { FlowQuestions } from '../../../../lib/rpc/contract';
import { type Failure, failure, ownFailure } from '../../../../lib/session/failure';
import type { FlowView, Puzzle } from '../../../../lib/session/flow';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings, plantStep } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const start = plantFlow();
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }), identifier: MINA });
const puzzle: Puzzle = { token: 't', count: 2, saltLength: 4, difficulty: 1, pairs: null };
const http = (status: number, message: string, code: string | null = null) =>
  failure('http', { status, message, code });
const refusedProof = http(403, 'Challenge verification failed');

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

describe('a proof of work', () => {
  const proving = (ask: Partial<FlowQuestions>, solutions: number[] | null = [1, 2]) =>
    plantDesk({
      ask: { challenge: async () => done(puzzle), redeem: async () => done('proof'), ...ask },
      ports: { solve: async () => solutions },
    });

  test('goes with the sign-in and serves the whole flow', async () => {
    const challenge = recorder(done(puzzle));
    const signIn = recorder<{ challenge: string | null }, ReturnType<typeof done<FlowView>>>(done(coded));
    const sendCode = recorder<{ challenge: string | null }, ReturnType<typeof done<FlowView>>>(done(coded));
    const { deeds } = proving({ challenge: challenge.ask, signIn: signIn.ask, sendCode: sendCode.ask });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    deeds.sendAgain();
    await settle();
    expect(signIn.asked[0]?.challenge).toBe('proof');
    expect(sendCode.asked[0]?.challenge).toBe('proof');
    expect(challenge.asked).toHaveLength(1);
  });

  test('that is refused is made anew once', async () => {
    const signIn = recorder<unknown, Result<FlowView, Failure>>(fail(refusedProof), done(coded));
    const { deeds, now } = proving({ signIn: signIn.ask });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    expect(now().flow).toEqual(coded);
  });

  test('that is refused twice leads to the app’s own page', async () => {
    const signIn = recorder(fail(refusedProof));
    const { deeds, now } = proving({ signIn: signIn.ask });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    expect(now()).toMatchObject({ place: { at: 'unsolved' }, busy: false });
    expect(signIn.asked).toHaveLength(2);
  });

  test('that cannot be made in time leads to the app’s own page', async () => {
    const { deeds, now } = proving({}, null);
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    expect(now()).toMatchObject({ place: { at: 'unsolved' }, puzzle: null });
  });

  test('of an unknown kind leads to the app’s own page', async () => {
    const unknown = ownFailure('challenge-unsupported');
    const { deeds, now } = proving({ challenge: async () => fail(unknown) });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    expect(now().place).toEqual({ at: 'unsolved' });
  });

  test('can be given up, and then nothing is sent', async () => {
    const signIn = recorder(done(coded));
    const { deeds, now } = plantDesk({
      ask: { challenge: async () => done(puzzle), signIn: signIn.ask },
      ports: {
        solve: (_, { signal }) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve(null))),
      },
    });
    deeds.signIn({ identifier: MINA, password: 'granite-31' });
    await settle();
    expect(now().puzzle).toEqual({ done: 0, total: 2 });
    deeds.stopSolving();
    await settle();
    expect(now()).toMatchObject({ puzzle: null, busy: false, place: { at: 'flow' }, problems: [] });
    expect(signIn.asked).toEqual([]);
  });
});

describe('a second factor', () => {
  const flow = plantFlow({
    state: plantStep({ at: 'second-factor', factors: ['authenticator', 'phone_otp', 'backup_code'] }),
  });

  test('that sends nothing is announced with its code', async () => {
    const calls: string[] = [];
    const { deeds } = plantDesk({
      flow,
      ask: {
        sendCode: async ({ factor }) => {
          calls.push(`prepare ${factor}`);
          return done(flow);
        },
        answerCode: async ({ code }) => {
          calls.push(`answer ${code}`);
          return done(coded);
        },
      },
    });
    deeds.pick('backup_code');
    expect(calls).toEqual([]);
    deeds.answerCode('QK7M-2TXA');
    await settle();
    expect(calls).toEqual(['prepare backup_code', 'answer QK7M-2TXA']);
  });

  test('by text message goes to the number whose end was given', async () => {
    const sendCode = recorder(done(flow));
    const { deeds, now } = plantDesk({ flow, ask: { sendCode: sendCode.ask } });
    deeds.sendTo('48');
    expect(now().problems).toMatchObject([{ field: 'last_digits' }]);
    deeds.sendTo('4821');
    await settle();
    expect(sendCode.asked).toMatchObject([{ factor: 'phone_otp', lastDigits: '4821' }]);
  });
});

describe('a forgotten password', () => {
  const answered = plantFlow({ state: { at: 'done', title: 'Mina', key: 'mina', switched: true } });

  test('is replaced by one code and one new password, and the leave for it is kept out of the state', async () => {
    const resetPassword = recorder(done(answered));
    const { deeds, now, pocket } = plantDesk({
      ask: {
        forgotPassword: async () => done(null),
        forgotCode: async () => done({ token: 'leave-1' }),
        resetPassword: resetPassword.ask,
      },
    });
    deeds.forgot();
    deeds.mailCode(MINA);
    await settle();
    expect(now().place).toMatchObject({ at: 'forgotten-code', email: MINA });
    deeds.giveCode('481203');
    await settle();
    expect(now().place).toEqual({ at: 'new-password' });
    expect(JSON.stringify(now())).not.toMatch(/leave-1|481203/);
    deeds.setPassword('harbour-lamp-7');
    await settle();
    expect(resetPassword.asked).toMatchObject([{ token: 'leave-1', password: 'harbour-lamp-7' }]);
    expect(now().flow).toEqual(answered);
    expect(pocket().reset).toBeNull();
  });

  test('is counted in characters, as at a sign-up, and one that is too short stops here', async () => {
    const resetPassword = recorder(done(answered));
    const { deeds, now, pocket } = plantDesk({ ask: { resetPassword: resetPassword.ask } });
    pocket().reset = 'leave-1';
    deeds.setPassword('🗝'.repeat(4));
    await settle();
    expect(resetPassword.asked).toEqual([]);
    expect(now().problems).toMatchObject([{ field: 'password' }]);
  });
});

describe('signing up', () => {
  const flow = plantFlow({ kind: 'signup', settings: plantSettings({ signUp: 'restricted' }) });

  test('an invitation opens the form and goes with it', async () => {
    const signUp = recorder(done(coded));
    const { deeds, now } = plantDesk({
      flow,
      ask: {
        invitation: async () =>
          done({ valid: true, firstName: 'Robin', lastName: 'Ames', email: 'robin@x.example', code: null }),
        signUp: signUp.ask,
      },
    });
    deeds.checkInvitation('https://fieldnote.app/sign-up?invite_token=inv_1');
    await settle();
    expect(now().place).toMatchObject({ at: 'invited' });
    deeds.signUp({ email: 'robin@x.example' });
    await settle();
    expect(signUp.asked).toMatchObject([{ inviteToken: 'inv_1', fields: { email: 'robin@x.example' } }]);
  });

  test.each(['INVITATION_EXPIRED', 'INVALID_INVITATION_TOKEN'])(
    'an invitation with %s is turned down',
    async (code) => {
      const refused = { valid: false, firstName: '', lastName: '', email: '', code };
      const { deeds, now } = plantDesk({ flow, ask: { invitation: async () => done(refused) } });
      deeds.checkInvitation('inv_1');
      await settle();
      expect(now()).toMatchObject({ place: { at: 'flow' }, problems: [{ field: 'invitation' }] });
    },
  );

  test('a name is looked up once, half a second after the last key', async () => {
    const taken = recorder(done(true));
    const timers = new Set<() => void>();
    const { deeds, now } = plantDesk({
      flow,
      ask: { taken: taken.ask },
      ports: {
        after: (milliseconds, call) => {
          expect(milliseconds).toBe(500);
          timers.add(call);
          return () => timers.delete(call);
        },
      },
    });
    for (const typed of ['ken', 'kenj', 'kenji']) deeds.check('username', typed);
    expect(timers.size).toBe(1);
    for (const call of timers) call();
    await settle();
    expect(taken.asked).toMatchObject([{ type: 'username', identifier: 'kenji' }]);
    expect(now().checked.username).toEqual({ typed: 'kenji', taken: true });
  });
});

test('staying who one is leaves what is being typed', async () => {
  const { deeds, now } = plantDesk({
    flow: coded,
    ask: { stayAs: async () => done({ ...coded, stayAs: 'Ada Quell' }) },
  });
  const before = now().replies;
  deeds.stay(true);
  await settle();
  expect(now()).toMatchObject({ replies: before, flow: { stayAs: 'Ada Quell' } });
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

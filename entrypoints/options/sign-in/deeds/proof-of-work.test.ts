import { describe, expect, test } from 'vitest';
import { done, fail, type Result } from '../../../../lib/result';
import type { FlowQuestions } from '../../../../lib/rpc/contract';
import { type Failure, failure, ownFailure } from '../../../../lib/session/failure';
import type { FlowView, Puzzle } from '../../../../lib/session/flow';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantStep } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }), identifier: MINA });
const puzzle: Puzzle = { token: 't', count: 2, saltLength: 4, difficulty: 1, pairs: null };
const http = (status: number, message: string, code: string | null = null) =>
  failure('http', { status, message, code });
const refusedProof = http(403, 'Challenge verification failed');

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

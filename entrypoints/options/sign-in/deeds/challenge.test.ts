import { describe, expect, test } from 'vitest';
import { done, fail, type Result } from '../../../../lib/result';
import type { FlowQuestions } from '../../../../lib/rpc/contract';
import { type Failure, failure } from '../../../../lib/session/failure';
import type { FlowView, Puzzle } from '../../../../lib/session/flow';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantStep } from '../../../gallery/planted/planted-flow';

type Answer = Result<FlowView, Failure>;

const puzzle: Puzzle = { token: 't', count: 2, saltLength: 4, difficulty: 1, pairs: null };
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }) });
const refused = fail(failure('http', { status: 403, message: 'Challenge verification failed' }));
const typed = { identifier: 'mina@tidewell.io', password: 'granite-31' };

/** A page whose app gives another proof for each puzzle that is solved. */
function proving(ask: Partial<FlowQuestions>) {
  const redeem = recorder(done('proof 1'), done('proof 2'), done('proof 3'));
  const puzzles = { challenge: async () => done(puzzle), redeem: redeem.ask };
  return plantDesk({ ask: { ...puzzles, ...ask }, ports: { solve: async () => [1, 2] } });
}

const asking = (...answers: Answer[]) => recorder<{ challenge: string | null }, Answer>(...answers);
const proofs = ({ asked }: ReturnType<typeof asking>) => asked.map(({ challenge }) => challenge);

test('a proof that is refused is never sent again: a new one is made', async () => {
  const signIn = asking(refused, done(coded));
  const { deeds } = proving({ signIn: signIn.ask });

  deeds.signIn(typed);
  await settle();

  expect(proofs(signIn)).toEqual(['proof 1', 'proof 2']);
});

test('a proof that served and is refused later is made anew, too', async () => {
  const sendCode = asking(refused, done(coded));
  const { deeds } = proving({ signIn: async () => done(coded), sendCode: sendCode.ask });

  deeds.signIn(typed);
  await settle();
  deeds.sendAgain();
  await settle();

  expect(proofs(sendCode)).toEqual(['proof 1', 'proof 2']);
});

test('a proof that was refused twice is not kept for the next question', async () => {
  const signIn = asking(refused, refused, done(coded));
  const { deeds } = proving({ signIn: signIn.ask });

  deeds.signIn(typed);
  await settle();
  deeds.signIn(typed);
  await settle();

  expect(proofs(signIn)).toEqual(['proof 1', 'proof 2', 'proof 3']);
});

test('another flow is not begun with the proof of the one before', async () => {
  const signIn = asking(done(coded));
  const { deeds } = proving({ signIn: signIn.ask, restartFlow: async () => done(plantFlow()) });

  deeds.signIn(typed);
  await settle();
  deeds.startAgain({ identifier: true });
  await settle();
  deeds.signIn(typed);
  await settle();

  expect(proofs(signIn)).toEqual(['proof 1', 'proof 2']);
});

describe('a code that was refused for its proof, after a question that went well', () => {
  const unproven = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { unproven: true }) });

  async function afterSignIn(...answers: Answer[]) {
    const signIn = asking(done(unproven));
    const sendCode = asking(...answers);
    const page = proving({ signIn: signIn.ask, sendCode: sendCode.ask });
    page.deeds.signIn(typed);
    await settle();
    page.deeds.prove();
    await settle();
    return { ...page, signIn, sendCode };
  }

  test('is asked for with a new one, and the question is not repeated', async () => {
    const { signIn, sendCode, now } = await afterSignIn(done(coded));

    expect(proofs(signIn)).toEqual(['proof 1']);
    expect(proofs(sendCode)).toEqual(['proof 2']);
    expect(now().flow).toEqual(coded);
  });

  test('is left to the app’s own page when the new one is refused as well', async () => {
    const { deeds, sendCode, now } = await afterSignIn(refused);
    deeds.prove();
    await settle();

    expect(proofs(sendCode)).toEqual(['proof 2']);
    expect(now()).toMatchObject({ place: { at: 'unsolved' }, busy: false });
  });

  test('is asked for by the person again when the calculation is given up', async () => {
    const sendCode = asking(done(coded));
    const { deeds, now } = plantDesk({
      flow: unproven,
      ask: { challenge: async () => done(puzzle), sendCode: sendCode.ask },
      ports: {
        solve: (_, { signal }) => new Promise((go) => signal.addEventListener('abort', () => go(null))),
      },
    });
    deeds.prove();
    await settle();
    deeds.stopSolving();
    await settle();
    deeds.prove();
    await settle();

    expect(sendCode.asked).toEqual([]);
    expect(now()).toMatchObject({ flow: unproven, puzzle: null, busy: false });
  });
});

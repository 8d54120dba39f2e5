import { describe, expect, test } from 'vitest';
import { done } from '../../../../lib/result';
import type { FlowView } from '../../../../lib/session/flow';
import { later, plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantStep } from '../../../gallery/planted/planted-flow';

const invited = { valid: true, firstName: 'Kenji', lastName: 'Mori', email: 'kenji@halyard.dev', code: null };
const signUp = plantFlow({ kind: 'signup' });
const coded = { state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }) };
const other = plantFlow({ id: 'https://id.halyard.dev 2', origin: 'https://id.halyard.dev' });

async function withInvitation(flow: FlowView, answer: FlowView) {
  const answerCode = recorder(done(answer));
  const completeProfile = recorder(done(answer));
  const openProvider = recorder(done(answer));
  const planted = plantDesk({
    flow: signUp,
    ask: {
      invitation: async () => done(invited),
      challenge: async () => done(null),
      answerCode: answerCode.ask,
      completeProfile: completeProfile.ask,
      openProvider: openProvider.ask,
    },
  });
  planted.deeds.checkInvitation('token-of-kenji');
  await settle();
  planted.pocket().challenge = 'proof';
  planted.tell({ kind: 'news', flow });
  return { ...planted, answerCode, completeProfile, openProvider };
}

describe('an answer that comes when another flow is on the desk', () => {
  test('leaves no invitation there', async () => {
    const invitation = later(done(invited));
    const openProvider = recorder(done(other));
    const { deeds, tell, now } = plantDesk({
      flow: signUp,
      ask: { invitation: invitation.ask, challenge: async () => done(null), openProvider: openProvider.ask },
    });
    deeds.checkInvitation('token-of-kenji');
    tell({ kind: 'news', flow: { ...other, kind: 'signup' } });
    invitation.go();
    await settle();
    deeds.useProvider('google_oauth');
    await settle();

    expect(openProvider.asked).toMatchObject([{ origin: other.origin, inviteToken: null }]);
    expect(now().place).toEqual({ at: 'flow' });
  });

  test('leaves no leave to set a password there', async () => {
    const code = later(done({ token: 'reset-of-mina' }));
    const resetPassword = recorder(done(other));
    const { deeds, tell } = plantDesk({
      ask: {
        forgotPassword: async () => done(null),
        forgotCode: code.ask,
        resetPassword: resetPassword.ask,
      },
    });
    deeds.mailCode('mina@tidewell.io');
    await settle();
    deeds.giveCode('482913');
    tell({ kind: 'news', flow: other });
    code.go();
    await settle();
    deeds.setPassword('Harbour-lamp-7');
    await settle();

    expect(resetPassword.asked).toEqual([]);
  });

  test('is not shown as that flow’s', async () => {
    const signIn = later(done(plantFlow(coded)));
    const { deeds, tell, now } = plantDesk({
      ask: { signIn: signIn.ask, challenge: async () => done(null) },
    });
    deeds.signIn({ identifier: 'mina@tidewell.io', password: 'granite-31' });
    await settle();
    tell({ kind: 'news', flow: other });
    signIn.go();
    await settle();

    expect(now()).toMatchObject({ flow: other, busy: false, problems: [] });
  });
});

test('an invitation goes with no sign-in that is chosen instead of its sign-up', async () => {
  const signIn = plantFlow();
  const openProvider = recorder(done(signIn));
  const { deeds } = plantDesk({
    flow: { ...signUp, ...coded },
    ask: {
      invitation: async () => done(invited),
      challenge: async () => done(null),
      restartFlow: async () => done(signIn),
      openProvider: openProvider.ask,
    },
  });
  deeds.checkInvitation('token-of-kenji');
  await settle();
  deeds.useWay('email_password');
  await settle();
  deeds.useProvider('google_oauth');
  await settle();

  expect(openProvider.asked).toMatchObject([{ inviteToken: null }]);
});

describe('what a page keeps for a flow', () => {
  test('goes along with each answer of that flow', async () => {
    const flow = { ...signUp, ...coded };
    const { deeds, answerCode, completeProfile } = await withInvitation(flow, flow);
    deeds.answerCode('482913');
    await settle();
    deeds.completeProfile({ last_name: 'Mori' });
    await settle();

    expect(answerCode.asked).toMatchObject([{ inviteToken: 'token-of-kenji', challenge: 'proof' }]);
    expect(completeProfile.asked).toMatchObject([{ challenge: 'proof' }]);
  });

  test('never goes along with another app’s flow', async () => {
    const { deeds, answerCode, openProvider } = await withInvitation({ ...other, ...coded }, other);
    deeds.answerCode('482913');
    await settle();
    deeds.useProvider('google_oauth');
    await settle();

    expect(answerCode.asked).toMatchObject([{ inviteToken: null, challenge: null }]);
    expect(openProvider.asked).toMatchObject([{ inviteToken: null, challenge: null }]);
  });

  test('never goes along with a later flow of the same app', async () => {
    const later = plantFlow({ id: `${signUp.id}9`, ...coded });
    const { deeds, answerCode } = await withInvitation(later, later);
    deeds.answerCode('482913');
    await settle();

    expect(answerCode.asked).toMatchObject([{ inviteToken: null, challenge: null }]);
  });

  test('is of no use to a sign-in that was begun instead', async () => {
    const flow = plantFlow({ ...coded, kind: 'signin' });
    const { deeds, answerCode } = await withInvitation(flow, flow);
    deeds.answerCode('482913');
    await settle();

    expect(answerCode.asked).toMatchObject([{ inviteToken: null }]);
  });

  test('a calculation for a flow that is gone is given up, and its proof stays nowhere', async () => {
    const redeem = recorder(done('proof of the old flow'));
    const signals: AbortSignal[] = [];
    const puzzle = { token: 't', count: 1, saltLength: 4, difficulty: 1, pairs: null };
    const { deeds, tell, pocket } = plantDesk({
      ask: { challenge: async () => done(puzzle), redeem: redeem.ask },
      ports: {
        solve: (_, { signal }) =>
          new Promise((resolve) => {
            signals.push(signal);
            signal.addEventListener('abort', () => resolve(null));
          }),
      },
    });
    deeds.signIn({ identifier: 'mina@tidewell.io', password: 'granite-31' });
    await settle();
    tell({ kind: 'news', flow: other });

    expect(pocket().challenge).toBeNull();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(redeem.asked).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { done } from '../../../../lib/result';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings, plantStep } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }), identifier: MINA });

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

import { describe, expect, test } from 'vitest';
import { done } from '../../../../lib/result';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';

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

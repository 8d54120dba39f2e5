import { describe, expect, test } from 'vitest';
import { done } from '../../../../lib/result';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantStep } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }), identifier: MINA });

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

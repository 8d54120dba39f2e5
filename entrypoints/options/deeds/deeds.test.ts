import { describe, expect, test } from 'vitest';
import { answered, origin, plantDesk, settle } from '../../../test/platform/planted-options';
import { plantFlow } from '../../gallery/planted/planted-flow';
import { signInStep, UNREAD } from '../sign-in/state/state';

describe('on the sign-in page', () => {
  const flow = plantFlow({ state: { at: 'done', title: 'Mina Okafor', key: 'mina', switched: false } });
  const signIn = signInStep(UNREAD, { kind: 'news', flow });

  test.each(['switchTo', 'takeOff'] as const)('the answer to %s shows the app as news does', async (deed) => {
    const desk = plantDesk({ state: { signIn } });
    desk.deeds.signIn[deed]('7');
    await settle();
    expect(desk.now().views).toEqual({ [origin]: answered });
  });

  test('an answer that is older than what is shown changes nothing', async () => {
    const newer = { ...answered, revision: 8 };
    const desk = plantDesk({ state: { signIn, views: { [origin]: newer } } });
    desk.deeds.signIn.takeOff('7');
    await settle();
    expect(desk.now().views).toEqual({ [origin]: newer });
  });
});

import { describe, expect, test } from 'vitest';
import { done, fail } from '../../../../lib/result';
import { failure } from '../../../../lib/session/failure';
import { plantFace, plantView } from '../../../gallery/planted/planted-apps';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantStep } from '../../../gallery/planted/planted-flow';

const flow = plantFlow({ state: { at: 'done', title: 'Priya Raman', key: 'priya', switched: true } });

describe('a guise', () => {
  test('is taken off at once, and its card stays to say so', async () => {
    const signOut = recorder(done(plantView(plantFace(), [])));
    const closed: boolean[] = [];
    const ports = { signOut: signOut.ask, closeTab: () => void closed.push(true) };
    const { deeds, now } = plantDesk({ flow, ports });
    deeds.takeOff('7');
    expect(now().busy).toBe(true);
    await settle();
    expect(signOut.asked).toEqual([{ origin: flow.origin, signInId: '7', undo: false }]);
    expect(now()).toMatchObject({ flow, busy: false, problems: [] });
    expect(closed).toEqual([]);
  });

  test('that could not be taken off is said on its card', async () => {
    const { deeds, now } = plantDesk({ flow, ports: { signOut: async () => fail(failure('offline')) } });
    deeds.takeOff('7');
    await settle();
    expect(now()).toMatchObject({ busy: false, problems: [{ field: null, text: 'You are offline.' }] });
  });
});

test('staying who one is leaves what is being typed', async () => {
  const coded = plantFlow({ state: plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }) });
  const { deeds, now } = plantDesk({
    flow: coded,
    ask: { stayAs: async () => done({ ...coded, stayAs: 'Ada Quell' }) },
  });
  const before = now().replies;
  deeds.stay(true);
  await settle();
  expect(now()).toMatchObject({ replies: before, flow: { stayAs: 'Ada Quell' } });
});

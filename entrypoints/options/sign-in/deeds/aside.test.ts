import { expect, test } from 'vitest';
import { done } from '../../../../lib/result';
import { plantDesk, recorder, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings } from '../../../gallery/planted/planted-flow';

const MINA = 'mina@tidewell.io';
const flow = plantFlow({ settings: plantSettings({ enterpriseSso: true }) });

const keeping = () => {
  const goAside = recorder<{ at: string | null; identifier: string }, ReturnType<typeof done<typeof flow>>>(
    done(flow),
  );
  const kept = () => goAside.asked.map(({ at, identifier }) => [at, identifier]);
  const ask = {
    goAside: goAside.ask,
    identify: async () => done({ at: 'password' as const }),
    forgotPassword: async () => done(null),
    forgotCode: async () => done({ token: 'reset-of-mina' }),
  };
  return { kept, goAside, ...plantDesk({ flow, ask }) };
};

test('the address at the password step is kept', async () => {
  const { deeds, kept } = keeping();
  deeds.signIn({ identifier: MINA, password: null });
  await settle();

  expect(kept()).toEqual([['password', MINA]]);
});

test('a forgotten password is kept up to its last step, and nothing secret of it', async () => {
  const { deeds, kept, goAside, now } = keeping();
  deeds.name(MINA);
  deeds.forgot();
  deeds.mailCode(MINA);
  await settle();
  deeds.giveCode('482913');
  await settle();

  expect(now().place).toEqual({ at: 'new-password' });
  expect(kept()).toEqual([
    ['forgotten', MINA],
    ['forgotten-code', MINA],
  ]);
  expect(JSON.stringify(goAside.asked)).not.toMatch(/482913|reset-of-mina/);
});

test('who goes back from it is back for a page that is opened again, too', () => {
  const { deeds, kept } = keeping();
  deeds.forgot();
  deeds.remember();

  expect(kept().at(-1)).toEqual([null, '']);
});

test.each([
  [{ at: 'password', since: 5 } as const, { at: 'password' }],
  [{ at: 'forgotten', since: 5 } as const, { at: 'forgotten' }],
  [{ at: 'forgotten-code', since: 5 } as const, { at: 'forgotten-code', email: MINA, sentAt: 5 }],
])('a page that is opened at %j stands there', (aside, place) => {
  const { now } = plantDesk({ flow: { ...flow, identifier: MINA, aside } });

  expect(now()).toMatchObject({ place, identifier: MINA });
});

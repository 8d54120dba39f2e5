import { expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN, type openFieldnote } from '../../../test/worker/fieldnote';
import { beginSignIn } from '../../../test/worker/sign-in';
import { known } from '../../../test/worker/worker';

/** Older servers tell neither an address nor, before the end, whom an attempt is for. */
const NAMING = EVERYWHERE.filter(([, dialect]) => dialect.startsWith('go26'));

const NAMESAKE = { firstName: 'Nia', lastName: 'Abara', email: 'nia@tidewell.io' };

const ALREADY = { message: 'refused', errors: [{ code: 'USER_ALREADY_SIGNED_IN', message: 'refused' }] };
const refused = { do: 'status', status: 400, body: JSON.stringify(ALREADY) } as const;

/** Somebody of the very name and address of the one who signs in appears by themselves, and one more of them. */
async function plantNamesakes(how: Parameters<typeof openFieldnote>[0]) {
  const sign = await beginSignIn({}, how);
  const { app, browser, worker, sessionId, nia } = sign;
  const plant = (id: string) => app.signIn(sessionId, id);
  const own = plant(nia);
  plant(app.addPerson(NAMESAKE)); // listed first: servers list the newest so
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(20_000);
  const welcome = () => {
    const row = worker.view(ORIGIN).rows.find(({ signInId }) => signInId === own);
    return worker.ask.dismiss({ origin: ORIGIN, key: known(row).key });
  };
  return { ...sign, own, welcome };
}

const typed = { way: 'email_otp', identifier: 'nia@tidewell.io', phone: null, password: null } as const;

test.each(NAMING)(
  '%s, %s: whose address was typed is who is known here, not a stranger who claims it',
  async (mode, dialect) => {
    const { app, worker, state, own, welcome } = await plantNamesakes({ mode, dialect });
    await welcome();
    app.fault({ path: '/auth/signin', kind: refused });

    const answer = await worker.ask.signIn({ origin: ORIGIN, challenge: null, ...typed });
    expect(state(answer)).toMatchObject({ at: 'already', signInId: own });
  },
);

test.each(NAMING)('%s, %s: of several strangers with the typed address it is none', async (mode, dialect) => {
  const { app, worker } = await plantNamesakes({ mode, dialect });
  app.fault({ path: '/auth/signin', kind: refused });

  const answer = await worker.ask.signIn({ origin: ORIGIN, challenge: null, ...typed });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'USER_ALREADY_SIGNED_IN' } });
});

test.each(NAMING)(
  '%s, %s: where an attempt names somebody, nobody else of that address is taken for them',
  async (mode, dialect) => {
    const sign = await beginSignIn({}, { mode, dialect });
    const { app, browser, worker, start, code, sessionId } = sign;
    await start('email_otp');
    app.signIn(sessionId, app.addPerson(NAMESAKE));
    await browser.clock.advance(20_000);
    app.fault({ path: '/auth/attempt-verification', kind: refused });

    const answer = { origin: ORIGIN, challenge: null, inviteToken: null, code: code() };
    expect(await worker.ask.answerCode(answer)).toMatchObject({ ok: false });
  },
);

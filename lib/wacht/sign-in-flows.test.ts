import { describe, expect, test } from 'vitest';
import { DIALECTS, meet, problem, value } from '../../test/flows/meet';
import { expectSignedIn, lastMessage, signIn, walk } from '../../test/flows/walk';
import type { SecondFactorSpec } from '../../test/wacht-server';
import type { SecondFactor, Step } from '../session/attempt';
import type { Way } from '../session/auth-settings';
import { flowRefusal } from '../session/refusal/flow-refusal';
import { stepFor } from '../session/step';

const DONE: Step = { at: 'done' };

const WAYS: Way[] = ['email_password', 'username_password', 'email_otp', 'email_magic_link', 'phone_otp'];

/** The oldest build knows one way in. */
const everyWay = DIALECTS.flatMap((dialect) =>
  (dialect === 'go25' ? WAYS.slice(0, 1) : WAYS).map((way) => [dialect, way] as const),
);

const FACTORS_OF_ADA: SecondFactorSpec = {
  authenticator: true,
  phone: '+447700900123',
  backupCodes: ['abcd-1234'],
};

const FIRST: Record<Way, Step[]> = {
  email_password: [],
  username_password: [],
  email_otp: [{ at: 'code', by: 'email' }],
  email_magic_link: [{ at: 'link' }],
  phone_otp: [{ at: 'code', by: 'phone' }],
};

describe.each(everyWay)('signing in at %s by %s', (dialect, way) => {
  test('with nothing more to show', async () => {
    const world = await meet(dialect);
    value(await signIn(world, way));
    expect(await walk(world, 'signin')).toEqual([...FIRST[way], DONE]);
    await expectSignedIn(world);
  });

  test.each<SecondFactor>(['authenticator', 'phone_otp', 'backup_code'])(
    'with a second factor: %s',
    async (factor) => {
      const world = await meet(dialect, { person: { secondFactors: FACTORS_OF_ADA } });
      value(await signIn(world, way));
      const factors: SecondFactor[] = ['authenticator', 'phone_otp', 'backup_code'];
      const expected = [...FIRST[way], { at: 'second-factor', factors }, DONE];
      expect(await walk(world, 'signin', { factor })).toEqual(expected);
      await expectSignedIn(world);
    },
  );

  test('with a profile to complete', async () => {
    const world = await meet(dialect, { settings: { lastName: 'required' }, person: { lastName: '' } });
    value(await signIn(world, way));
    const expected = [...FIRST[way], { at: 'profile', missing: ['last_name'] }, DONE];
    expect(await walk(world, 'signin', { fields: { last_name: 'Quell' } })).toEqual(expected);
    await expectSignedIn(world);
  });

  test('with a second factor to set up first', async () => {
    const world = await meet(dialect, { settings: { secondFactorPolicy: 'enforced' } });
    value(await signIn(world, way));
    expect(await walk(world, 'signin')).toEqual([...FIRST[way], { at: 'enrol' }]);
    expect(world.truth().signIns).toEqual([]);
  });

  test('twice is told', async () => {
    const world = await meet(dialect);
    value(await signIn(world, way));
    await walk(world, 'signin');
    const refusal = flowRefusal(problem(await signIn(world, way)), { asked: 'sign-in' });
    expect(refusal).toMatchObject({ what: 'already-signed-in', next: 'switch' });
  });

  test('as somebody who is disabled is refused', async () => {
    const world = await meet(dialect, { person: { disabled: true } });
    const refusal = flowRefusal(problem(await signIn(world, way)), { asked: 'sign-in' });
    expect(refusal).toMatchObject({ what: 'disabled', next: 'support' });
  });
});

describe.each(DIALECTS)('signing in at %s', (dialect) => {
  test('an address that was never confirmed is confirmed with a code, where the build can', async () => {
    const world = await meet(dialect, { person: { emailVerified: false } });
    const session = value(await signIn(world, 'email_password'));
    const attempt = session?.attempts[0];
    expect(attempt && stepFor(attempt)).toEqual({ at: 'code', by: 'email' });
    if (dialect === 'go26-early' && attempt) {
      const wish = { attempt, strategy: 'email_otp', lastDigits: null, challenge: null } as const;
      const refusal = flowRefusal(problem(await world.client.prepare(wish)), { asked: 'prepare' });
      expect(refusal).toMatchObject({ what: 'wrong-step', next: 'reread' });
      return;
    }
    expect(await walk(world, 'signin')).toEqual([{ at: 'code', by: 'email' }, DONE]);
    await expectSignedIn(world);
  });

  test('everything at once, in the order of the server', async () => {
    const settings = { lastName: 'required', phone: 'required' } as const;
    const emailVerified = dialect === 'go26-early'; // whose unverified addresses lead nowhere
    const world = await meet(dialect, {
      settings,
      person: { emailVerified, lastName: '', phone: '', secondFactors: { authenticator: true } },
    });
    value(await signIn(world, 'email_password'));
    const fields = { last_name: 'Quell', phone: { countryCode: '+44', national: '7700900124' } };
    expect(await walk(world, 'signin', { factor: 'authenticator', fields })).toEqual([
      ...(emailVerified ? [] : [{ at: 'code', by: 'email' }]),
      { at: 'second-factor', factors: ['authenticator'] },
      { at: 'profile', missing: ['phone', 'last_name'] },
      { at: 'code', by: 'phone' },
      DONE,
    ]);
    expect(lastMessage(world)).toMatchObject({ kind: 'sms', to: '+447700900124' });
    await expectSignedIn(world);
  });

  test('a wrong password keeps the form, and so does a name that nobody has', async () => {
    const world = await meet(dialect);
    const wrong = flowRefusal(problem(await signIn(world, 'email_password', 'x')), { asked: 'sign-in' });
    expect(wrong).toMatchObject({ what: 'wrong-credentials', next: 'retry', field: 'password' });
    const nobody = { way: 'email_password', identifier: 'no@one.example', phone: null } as const;
    const answer = await world.client.signIn({ ...nobody, password: 'x', challenge: null });
    expect(flowRefusal(problem(answer), { asked: 'sign-in' })).toMatchObject(
      dialect === 'go25'
        ? { what: 'unknown-identifier', field: 'identifier' }
        : { what: 'wrong-credentials', field: 'password' },
    );
  });

  test('ten wrong passwords lock the name, where the build does so', async () => {
    const world = await meet(dialect);
    for (let tries = 0; tries < 10; tries += 1) await signIn(world, 'email_password', 'x');
    const answer = await signIn(world, 'email_password');
    if (dialect === 'go25') expect(answer.ok).toBe(true);
    else expect(flowRefusal(problem(answer), { asked: 'sign-in' }).what).toBe('locked-out');
  });

  test('a forgotten password is set anew, and that signs in', async () => {
    const world = await meet(dialect);
    const { client } = world;
    const email = 'ada@quell.example';
    const unknown = flowRefusal(problem(await client.forgotPassword('no@one.example')), {
      asked: 'forgot-password',
    });
    expect(unknown).toMatchObject({ what: 'unknown-identifier', field: 'identifier' });
    value(await client.forgotPassword(email));
    const code = lastMessage(world).code ?? '';
    const wrong = flowRefusal(problem(await client.forgotCode({ email, code: '000' })), {
      asked: 'forgot-code',
    });
    expect(wrong).toMatchObject({ what: 'code-wrong', field: 'code' });
    const { token } = value(await client.forgotCode({ email, code: `${code.slice(0, 3)} ${code.slice(3)}` }));
    const weak = flowRefusal(problem(await client.resetPassword({ token, password: 'x1!' })), {
      asked: 'reset-password',
    });
    expect(weak).toMatchObject({ what: 'check-form', field: 'password' });
    value(await client.resetPassword({ token, password: 'another & safe 2' }));
    await expectSignedIn(world);
    const spent = await client.resetPassword({ token, password: 'another & safe 3' });
    expect(flowRefusal(problem(spent), { asked: 'reset-password' }).next).toBe('restart');
  });
});

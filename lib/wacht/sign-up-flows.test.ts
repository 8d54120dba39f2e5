import { describe, expect, test } from 'vitest';
import { DIALECTS, meet, problem, value, type World } from '../../test/flows/meet';
import { expectSignedIn, walk } from '../../test/flows/walk';
import type { Step } from '../session/attempt';
import type { ProfileFields } from '../session/flow';
import { flowRefusal, flowRefusals } from '../session/refusal/flow-refusal';

const DONE: Step = { at: 'done' };

describe.each(DIALECTS)('signing up at %s', (dialect) => {
  const fields: ProfileFields = {
    email: 'bo@acme.example',
    first_name: 'Bo',
    last_name: 'Li',
    username: 'bo.li',
    phone: { countryCode: '+44', national: '7700900125' },
    password: 'long & safe 1',
  };
  const signUp = ({ client }: World, changes: ProfileFields = {}, inviteToken: string | null = null) =>
    client.signUp({ fields: { ...fields, ...changes }, inviteToken, challenge: null });

  test('asks for both codes, then the person is there', async () => {
    const world = await meet(dialect);
    value(await signUp(world));
    expect(await walk(world, 'signup')).toEqual([
      { at: 'code', by: 'email' },
      { at: 'code', by: 'phone' },
      DONE,
    ]);
    await expectSignedIn(world);
  });

  test('with nothing to confirm the person is there at once', async () => {
    const world = await meet(dialect, {
      settings: { verifyEmailAtSignUp: false, verifyPhoneAtSignUp: false },
    });
    value(await signUp(world));
    await expectSignedIn(world);
  });

  test('tells every name that is taken, at its field', async () => {
    const world = await meet(dialect);
    const taken = { email: 'ada@quell.example', username: 'ada' };
    expect(flowRefusals(problem(await signUp(world, taken)), { asked: 'sign-up' })).toMatchObject([
      { what: 'email-taken', field: 'email' },
      { what: 'username-taken', field: 'username' },
    ]);
    const free = (type: 'email' | 'username', identifier: string) => world.client.taken({ type, identifier });
    expect(value(await free('email', 'ada@quell.example'))).toBe(true);
    expect(value(await free('email', 'bo@acme.example'))).toBe(false);
    expect(value(await free('username', 'ada'))).toBe(true);
  });

  test.each<[string, ProfileFields, object]>([
    [
      'a missing field',
      { email: '' },
      { what: 'check-form', field: 'email', words: expect.stringMatching(/email/i) },
    ],
    ['a weak password', { password: 'x1!' }, { what: 'check-form', field: 'password' }],
    ['a blocked address', { email: 'bo@throwaway.example' }, { what: 'email-not-allowed', field: 'email' }],
    ['a banned word', { username: 'admin' }, { what: 'banned-word' }],
    [
      'a number too short',
      { phone: { countryCode: '+44', national: '77' } },
      { what: 'check-form', field: 'phone' },
    ],
  ])('tells %s', async (_, changes, refusal) => {
    const settings = { blockedEmails: ['@throwaway.example'], bannedWords: ['admin'] };
    const world = await meet(dialect, { settings });
    expect(flowRefusal(problem(await signUp(world, changes)), { asked: 'sign-up' })).toMatchObject(refusal);
  });

  test('closed, it takes an invitation, and that for its own address', async () => {
    const world = await meet(dialect, { settings: { signUpMode: 'restricted', phone: 'off' } });
    const { client, control } = world;
    expect(flowRefusal(problem(await signUp(world)), { asked: 'sign-up' }).what).toBe(
      'sign-up-by-invitation',
    );
    expect(value(await client.invitation('inv_none'))).toMatchObject({
      valid: false,
      code: 'INVALID_INVITATION_TOKEN',
    });
    const over = control.invite({ expired: true });
    expect(value(await client.invitation(over)).code).toBe('INVITATION_EXPIRED');
    const inviteToken = control.invite({ email: 'bo@acme.example', firstName: 'Bo' });
    expect(value(await client.invitation(inviteToken))).toEqual({
      valid: true,
      firstName: 'Bo',
      lastName: '',
      email: 'bo@acme.example',
      code: null,
    });
    const other = await signUp(world, { email: 'cy@acme.example' }, inviteToken);
    expect(flowRefusal(problem(other), { asked: 'sign-up' })).toMatchObject({
      what: 'invitation-other-email',
      field: 'email',
    });
    value(await signUp(world, {}, inviteToken));
    expect((await walk(world, 'signup', { inviteToken })).at(-1)).toEqual(DONE);
    await expectSignedIn(world);
  });

  test('by waitlist, it takes names for that', async () => {
    const world = await meet(dialect, { settings: { signUpMode: 'waitlist' } });
    const refusal = flowRefusal(problem(await signUp(world)), { asked: 'sign-up' });
    expect(refusal).toMatchObject({ what: 'sign-up-by-waitlist', next: 'waitlist' });
    const wish = { firstName: 'Bo', lastName: 'Li', email: 'bo@acme.example' };
    expect(value(await world.client.joinWaitlist(wish))).toBeNull();
    const empty = await world.client.joinWaitlist({ ...wish, email: '' });
    expect(flowRefusal(problem(empty), { asked: 'waitlist' })).toMatchObject({ field: 'email' });
  });
});

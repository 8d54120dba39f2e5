import { expect, test } from 'vitest';
import type { BenchOptions } from './benches/bench';
import { attemptIn, GINA, openOAuth, signIn } from './benches/oauth-bench';
import type { InvitationSpec } from './spec';

type Mode = 'public' | 'restricted' | 'waitlist';

async function openInvited(signUpMode: Mode, options: Partial<BenchOptions> = {}) {
  const bench = await openOAuth({ dialect: 'go26-latest', ...options, settings: { signUpMode } });
  bench.google.addPerson(GINA);
  const gina = bench.profile();
  /** The code of the refusal; null: she is in. */
  const come = async (query: Record<string, string> = {}): Promise<string | null> =>
    (await signIn(gina, 'Gina Lorenz', query)).searchParams.get('error');
  return { ...bench, gina, come };
}

test.each([
  ['restricted', 'SIGNUP_RESTRICTED'],
  ['waitlist', 'SIGNUP_WAITLIST_ONLY'],
] as const)('section 4.6.3, %s: nobody new comes in without an invitation', async (mode, code) => {
  const { come, gina } = await openInvited(mode);
  expect(await come()).toBe(code);
  expect(attemptIn(await gina.session())).toMatchObject({ errored: true, user_id: null });
});

test.each(['restricted', 'waitlist'] as const)('%s: who has an account needs no invitation', async (mode) => {
  const { come, control } = await openInvited(mode);
  control.addPerson(GINA);
  expect(await come()).toBeNull();
});

test.each([
  ['by its token', {}, true],
  ['by its token, for her address', { email: 'Gina@lorenz.example' }, true],
  ['by her address alone', { email: 'Gina@lorenz.example' }, false],
])('an invitation lets somebody in, %s, and is used up', async (_, invitation, byToken) => {
  const { come, control, google, profile } = await openInvited('restricted');
  const token = control.invite(invitation);
  expect(await come(byToken ? { invite_token: token } : {})).toBeNull();
  google.addPerson({ firstName: 'Ole', lastName: 'Berg', email: 'ole@berg.example' });
  const end = await signIn(profile(), 'Ole Berg', { invite_token: token });
  expect(end.searchParams.get('error')).toBe('INVALID_INVITATION_TOKEN');
});

test.each<[InvitationSpec, string]>([
  [{ expired: true }, 'INVITATION_EXPIRED'],
  [{ email: 'robin@acme.example' }, 'INVITATION_EMAIL_MISMATCH'],
])('an invitation like %o is refused', async (invitation, code) => {
  const { come, control } = await openInvited('restricted');
  expect(await come({ invite_token: control.invite(invitation) })).toBe(code);
});

test('an invitation made out to an address that nobody verified lets nobody in', async () => {
  const { control, google, profile } = await openInvited('restricted');
  control.invite({ email: 'robin@acme.example' });
  google.addPerson({ firstName: 'Mal', lastName: 'Ory', email: 'robin@acme.example', emailVerified: false });
  const end = await signIn(profile(), 'Mal Ory');
  expect(end.searchParams.get('error')).toBe('SIGNUP_RESTRICTED');
});

test('an invitation that has expired stands in nobody’s way where sign-up is open', async () => {
  const { come, control } = await openInvited('public');
  control.invite({ email: GINA.email, expired: true });
  expect(await come()).toBeNull();
});

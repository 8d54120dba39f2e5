import { describe, expect, test } from 'vitest';
import { enveloped, scripted } from '../../test/flows/scripted';
import type { AuthClient } from './auth';

const typed = { identifier: ' ada@quell.example ', phone: null, password: null, challenge: null };
const signInAttempt = { id: '72057594037927937', kind: 'signin' } as const;
type Deed = (client: AuthClient) => Promise<unknown>;

const session = { id: '1', signin_attempts: [{ id: '5', current_step: 'verify_email_otp' }] };

describe('a session that comes back', () => {
  const signIn: Deed = (client) => client.signIn({ ...typed, way: 'email_otp' });

  test.each([
    ['bare', session],
    ['enveloped', enveloped(session)],
    ['with an error beside it (rule TR-2)', enveloped(session, [{ code: 'INVALID_CREDENTIALS' }])],
    ['inside', enveloped({ success: true, session })],
  ])('%s', async (_, body) => {
    expect(await signIn(scripted({ body }).client)).toMatchObject({
      ok: true,
      value: { sessionId: '1', value: { attempts: [{ id: '5', kind: 'signin' }] } },
    });
  });

  test.each([[''], [enveloped(null)], [enveloped({})]])('may be missing: %j', async (body) => {
    expect(await signIn(scripted({ body }).client)).toMatchObject({ ok: true, value: { value: null } });
  });

  test('the attempt beside it is the newer one (section 4.4.6)', async () => {
    const signin_attempt = { id: '5', current_step: 'verify_phone' };
    const { client } = scripted({ body: enveloped({ signin_attempt, session }) });
    expect(await client.completeProfile({ attemptId: '5', fields: {} })).toMatchObject({
      value: { value: { attempts: [{ id: '5', currentStep: 'verify_phone' }] } },
    });
  });

  test('a refusal is one', async () => {
    const body = { status: 401, message: 'Invalid credentials', errors: [{ code: 'INVALID_CREDENTIALS' }] };
    expect(await signIn(scripted({ status: 401, body }).client)).toMatchObject({
      ok: false,
      problem: { kind: 'http', status: 401, code: 'INVALID_CREDENTIALS' },
    });
  });
});

describe('answers', () => {
  const refused = { status: 200, message: 'no', data: null, errors: [{ code: 'X_Y', message: 'No' }] };

  test.each<[string, Deed, unknown, unknown]>([
    ['taken', (client) => client.taken({ type: 'email', identifier: 'a' }), { exists: true }, true],
    ['free', (client) => client.taken({ type: 'email', identifier: 'a' }), { exists: false }, false],
    [
      'leave to set a password',
      (client) => client.forgotCode({ email: 'a', code: '1' }),
      { token: 'r' },
      { token: 'r' },
    ],
    ['a mail under way', (client) => client.forgotPassword('a'), {}, null],
    [
      'an invitation',
      (client) => client.invitation('i'),
      { valid: true, first_name: 'Ada', email: 'ada@quell.example' },
      { valid: true, firstName: 'Ada', lastName: '', email: 'ada@quell.example', code: null },
    ],
    [
      'an invitation that is over',
      (client) => client.invitation('i'),
      { error_code: 'invitation_expired' },
      { valid: false, firstName: '', lastName: '', email: '', code: 'INVITATION_EXPIRED' },
    ],
    [
      'a place on the waitlist',
      (client) => client.joinWaitlist({ firstName: '', lastName: '', email: 'a' }),
      { entry: {} },
      null,
    ],
    [
      'a redeemed proof',
      (client) => client.redeem({ token: 't', solutions: [] }),
      { success: true, token: 'p' },
      'p',
    ],
  ])('%s', async (_, deed, data, value) => {
    expect(await deed(scripted({ body: enveloped(data) }).client)).toMatchObject({
      ok: true,
      value: { value },
    });
    expect(await deed(scripted({ body: refused }).client)).toMatchObject({
      ok: false,
      problem: { code: 'X_Y' },
    });
  });

  test.each<[unknown, unknown]>([
    [
      { strategy: 'sso', connection_id: '72057594037927937', idp_url: 'https://idp.example' },
      { at: 'sso', connectionId: '72057594037927937' },
    ],
    [
      { strategy: 'sso', connection_id: 7 },
      { at: 'sso', connectionId: '7' },
    ],
    [
      { strategy: 'sso', connection_id: '0' },
      { at: 'sso', connectionId: null },
    ],
    [{ strategy: 'sso' }, { at: 'sso', connectionId: null }],
    [
      { strategy: 'social', provider: 'google_oauth' },
      { at: 'social', provider: 'google_oauth' },
    ],
    [
      { strategy: 'social', provider: {} },
      { at: 'social', provider: null },
    ],
    [
      { strategy: 'social', provider: 'your bank \u202ehtuao' },
      { at: 'social', provider: null },
    ],
    [{ strategy: 'retina', connection_id: '7' }, { at: 'password' }],
    [{}, { at: 'password' }],
    [null, { at: 'password' }],
  ])('where an address signs in: %j', async (data, value) => {
    const wish = { identifier: 'a', challenge: null };
    for (const body of [data, enveloped(data)]) {
      expect(await scripted({ body }).client.identify(wish)).toMatchObject({ ok: true, value: { value } });
    }
    expect(await scripted({ body: refused }).client.identify(wish)).toMatchObject({ ok: false });
  });

  test('a connection that came as a bare number keeps its digits', async () => {
    const body = '{"strategy":"sso","connection_id":72057594037927937}';
    expect(await scripted({ body }).client.identify({ identifier: 'a', challenge: null })).toMatchObject({
      value: { value: { connectionId: '72057594037927937' } },
    });
  });

  test.each<[string, Deed]>([
    ['taken', (client) => client.taken({ type: 'email', identifier: 'a' })],
    ['invitation', (client) => client.invitation('i')],
    ['forgotCode', (client) => client.forgotCode({ email: 'a', code: '1' })],
    ['redeem', (client) => client.redeem({ token: 't', solutions: [] })],
  ])('%s needs one', async (_, deed) => {
    for (const body of ['', '{}', '[]', '{"exists":"perhaps","token":"","valid":7}']) {
      expect(await deed(scripted({ body }).client)).toMatchObject({ ok: false, problem: { kind: 'parse' } });
    }
  });

  test.each([
    [{ otp_sent: true, masked_phone: '•••0123' }, '•••0123'],
    [{ otp_sent: true, masked_email: 'a•••@quell.example' }, 'a•••@quell.example'],
    [{ otp_sent: true }, null],
    [null, null],
    [{}, null],
  ])('where a code went: %j', async (data, masked) => {
    const wish = {
      attempt: signInAttempt,
      strategy: 'phone_otp',
      lastDigits: null,
      challenge: null,
    } as const;
    expect(await scripted({ body: enveloped(data) }).client.prepare(wish)).toMatchObject({
      ok: true,
      value: { value: { masked } },
    });
    expect(await scripted({ body: refused }).client.prepare(wish)).toMatchObject({ ok: false });
  });
});

import { describe, expect, test } from 'vitest';
import type { AuthClient } from './auth';
import { createWachtClient } from './client';

const ORIGIN = 'https://frontend.acme.example';

interface Scripted {
  status?: number;
  body?: unknown;
}

/** A client whose server gives these replies in turn, and every request as one line. */
function scripted(...replies: Scripted[]) {
  const requests: string[] = [];
  const inits: RequestInit[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    requests.push(`${init.method} ${String(url).slice(ORIGIN.length)} ${init.body ?? ''}`.trimEnd());
    inits.push(init);
    const { status = 200, body = '' } = replies.shift() ?? {};
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  const tokens = { current: async () => 'dev-token', received: async () => {} };
  const ports = { fetch, now: () => 0, online: () => true, hostGranted: async () => true };
  return {
    client: createWachtClient({ origin: ORIGIN, mode: 'production' }, { ...ports, tokens: null }),
    staging: createWachtClient({ origin: ORIGIN, mode: 'staging' }, { ...ports, tokens }),
    requests,
    inits,
  };
}

const typed = { identifier: ' ada@quell.example ', phone: null, password: null, challenge: null };
const phone = { countryCode: '+44', national: '7700 900123' };
const signInAttempt = { id: '72057594037927937', kind: 'signin' } as const;
const profile = {
  password: ' long & safe ',
  phone,
  username: 'ada',
  last_name: ' Quell ',
  first_name: 'Ada',
  email: 'ada@quell.example ',
};

type Deed = (client: AuthClient) => Promise<unknown>;

describe('what is sent, byte for byte', () => {
  test.each<[string, Deed, string]>([
    [
      'a password with an e-mail address',
      (client) => client.signIn({ ...typed, way: 'email_password', password: ' a+b&c ' }),
      'POST /auth/signin strategy=plain_email&email=ada%40quell.example&password=+a%2Bb%26c+',
    ],
    [
      'a password with a username',
      (client) => client.signIn({ ...typed, way: 'username_password', identifier: 'ada', password: 'x' }),
      'POST /auth/signin strategy=plain_username&username=ada&password=x',
    ],
    [
      'a code by mail',
      (client) => client.signIn({ ...typed, way: 'email_otp' }),
      'POST /auth/signin strategy=email_otp&email=ada%40quell.example',
    ],
    [
      'a link by mail',
      (client) => client.signIn({ ...typed, way: 'email_magic_link' }),
      'POST /auth/signin strategy=magic_link&email=ada%40quell.example',
    ],
    [
      'a code by SMS, the number without its code',
      (client) => client.signIn({ ...typed, way: 'phone_otp', phone }),
      'POST /auth/signin strategy=phone_otp&phone=7700900123&phone_country_code=%2B44',
    ],
    [
      'a proof of work goes last',
      (client) => client.signIn({ ...typed, way: 'email_otp', challenge: 'p:w' }),
      'POST /auth/signin strategy=email_otp&email=ada%40quell.example&challenge_token=p%3Aw',
    ],
    [
      'nothing of another way, whatever was typed',
      (client) => client.signIn({ ...typed, way: 'email_otp', phone, password: 'secret' }),
      'POST /auth/signin strategy=email_otp&email=ada%40quell.example',
    ],
    [
      'a sign-up in the order of its page',
      (client) => client.signUp({ fields: profile, inviteToken: 'inv_1', challenge: 'p' }),
      'POST /auth/signup email=ada%40quell.example&first_name=Ada&last_name=Quell&username=ada&phone_number=7700900123&phone_country_code=%2B44&password=+long+%26+safe+&invite_token=inv_1&challenge_token=p',
    ],
    [
      'a sign-up with what was typed alone',
      (client) =>
        client.signUp({
          fields: { email: 'a@b.example', last_name: ' ', username: '' },
          inviteToken: null,
          challenge: null,
        }),
      'POST /auth/signup email=a%40b.example',
    ],
    [
      'where an address signs in',
      (client) => client.identify({ identifier: ' ada@quell.example', challenge: 'p' }),
      'POST /auth/identify identifier=ada%40quell.example&challenge_token=p',
    ],
    [
      'a code to send',
      (client) =>
        client.prepare({ attempt: signInAttempt, strategy: 'email_otp', lastDigits: null, challenge: null }),
      'POST /auth/prepare-verification?attempt_identifier=72057594037927937&identifier_type=signin&strategy=email_otp',
    ],
    [
      'a second factor to send, with the last digits',
      (client) =>
        client.prepare({
          attempt: { id: '5', kind: 'signup' },
          strategy: 'phone_otp',
          lastDigits: '0123',
          challenge: 'p',
        }),
      'POST /auth/prepare-verification?attempt_identifier=5&identifier_type=signup&strategy=phone_otp&last_digits=0123 challenge_token=p',
    ],
    [
      'a typed code without its spaces and dashes',
      (client) =>
        client.answerCode({ attempt: signInAttempt, code: ' 123-4 56', factor: null, inviteToken: null }),
      'POST /auth/attempt-verification?attempt_identifier=72057594037927937&identifier_type=signin verification_code=123456',
    ],
    [
      'a backup code with its dash',
      (client) =>
        client.answerCode({
          attempt: signInAttempt,
          code: ' AbCd-1234 ',
          factor: 'backup_code',
          inviteToken: null,
        }),
      'POST /auth/attempt-verification?attempt_identifier=72057594037927937&identifier_type=signin&method=backup_code verification_code=AbCd-1234',
    ],
    [
      'the code of an invited sign-up',
      (client) =>
        client.answerCode({
          attempt: { id: '5', kind: 'signup' },
          code: '123456',
          factor: null,
          inviteToken: 'inv_1',
        }),
      'POST /auth/attempt-verification?attempt_identifier=5&identifier_type=signup&invite_token=inv_1 verification_code=123456',
    ],
    [
      'a profile, which has no password',
      (client) => client.completeProfile({ attemptId: '5', fields: profile }),
      'POST /auth/complete-profile?attempt_id=5 email=ada%40quell.example&first_name=Ada&last_name=Quell&username=ada&phone_number=7700900123&phone_country_code=%2B44',
    ],
    [
      'a forgotten password',
      (client) => client.forgotPassword('ada@quell.example '),
      'POST /auth/forgot-password email=ada%40quell.example',
    ],
    [
      'the code of a forgotten password',
      (client) => client.forgotCode({ email: 'ada@quell.example', code: '123 456' }),
      'POST /auth/forgot-password email=ada%40quell.example&otp=123456',
    ],
    [
      'a new password',
      (client) => client.resetPassword({ token: 'r', password: 'new one' }),
      'POST /auth/reset-password token=r&password=new+one',
    ],
    [
      'whether a name is free',
      (client) => client.taken({ type: 'username', identifier: 'ada' }),
      'GET /auth/identifier-availability?identifier=ada&type=username',
    ],
    [
      'an invitation',
      (client) => client.invitation('inv_1'),
      'GET /deployment/invitations/validate?token=inv_1',
    ],
    [
      'a place on the waitlist',
      (client) => client.joinWaitlist({ firstName: 'Ada', lastName: '', email: 'ada@quell.example' }),
      'POST /waitlist/join first_name=Ada&email=ada%40quell.example',
    ],
    ['a proof of work', (client) => client.challenge(), 'POST /captcha/challenge'],
    [
      'its solutions',
      (client) => client.redeem({ token: 't', solutions: [3, 0, 70_000] }),
      'POST /captcha/redeem {"token":"t","solutions":[3,0,70000]}',
    ],
  ])('%s', async (_, deed, line) => {
    const { client, requests } = scripted();
    await deed(client);
    expect(requests).toEqual([line]);
  });

  test.each(['', ' ', '0'])('an attempt without a usable id is a bug: %j', async (id) => {
    const { client, requests } = scripted();
    const attempt = { id, kind: 'signin' } as const;
    await expect(client.answerCode({ attempt, code: '1', factor: null, inviteToken: null })).rejects.toThrow(
      'usable id',
    );
    await expect(client.completeProfile({ attemptId: id, fields: {} })).rejects.toThrow('usable id');
    await expect(
      client.prepare({ attempt, strategy: 'email_otp', lastDigits: null, challenge: null }),
    ).rejects.toThrow('usable id');
    expect(requests).toEqual([]);
  });
});

test('the proof of work knows nobody: neither cookie nor token (section 4.3)', async () => {
  const { client, staging, inits, requests } = scripted();
  await client.challenge();
  await client.redeem({ token: 't', solutions: [] });
  await staging.challenge();
  expect(inits.map(({ credentials }) => credentials)).toEqual(['omit', 'omit', 'omit']);
  expect(inits.map(({ headers }) => headers)).toEqual([
    { Accept: 'application/json' },
    { Accept: 'application/json', 'Content-Type': 'application/json' },
    { Accept: 'application/json' },
  ]);
  expect(requests.at(-1)).toBe('POST /captcha/challenge');
});

const session = { id: '1', signin_attempts: [{ id: '5', current_step: 'verify_email_otp' }] };
const enveloped = (data: unknown, errors: unknown = null) => ({ status: 200, message: '', data, errors });

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
    ['sso', (client) => client.identify({ identifier: 'a', challenge: null }), { strategy: 'sso' }, 'sso'],
    [
      'social',
      (client) => client.identify({ identifier: 'a', challenge: null }),
      { strategy: 'social' },
      'social',
    ],
    [
      'password',
      (client) => client.identify({ identifier: 'a', challenge: null }),
      { strategy: 'retina' },
      'password',
    ],
    [
      'password, when nothing is said',
      (client) => client.identify({ identifier: 'a', challenge: null }),
      {},
      'password',
    ],
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

describe('a proof of work', () => {
  const bare = { token: 't', expires: 1 };

  test.each([
    [
      { ...bare, challenge: { c: 50, s: 32, d: 4 } },
      { count: 50, saltLength: 32, difficulty: 4, pairs: null },
    ],
    [
      {
        ...bare,
        challenge: [
          ['ab', 'F0'],
          ['cd', '1'],
        ],
      },
      {
        count: 2,
        pairs: [
          ['ab', 'f0'],
          ['cd', '1'],
        ],
      },
    ],
    [{ ...bare, format: 1, challenge: { c: 1, s: 1, d: 1 } }, { count: 1 }],
  ])('%j can be solved', async (body, puzzle) => {
    expect(await scripted({ body }).client.challenge()).toMatchObject({
      ok: true,
      value: { value: { token: 't', ...puzzle } },
    });
    expect(await scripted({ body: enveloped(body) }).client.challenge()).toMatchObject({ ok: true });
  });

  test.each<[string, unknown]>([
    ['a later format', { ...bare, format: 2, challenge: { c: 1, s: 1, d: 1 } }],
    ['typed puzzles', { ...bare, format: 2, challenges: [{ type: 'rsw' }] }],
    ['typed puzzles beside the old ones', { ...bare, challenge: { c: 1, s: 1, d: 1 }, challenges: [] }],
    ['a script to run', { ...bare, challenge: { c: 1, s: 1, d: 1 }, instrumentation: 'x' }],
    ['too many', { ...bare, challenge: { c: 1001, s: 32, d: 4 } }],
    ['a salt that needs a second block', { ...bare, challenge: { c: 1, s: 40, d: 4 } }],
    ['more digits than a hash has', { ...bare, challenge: { c: 1, s: 32, d: 65 } }],
    ['nothing to do', { ...bare, challenge: { c: 0, s: 32, d: 4 } }],
    ['an empty list', { ...bare, challenge: [] }],
    ['a target that is no hex', { ...bare, challenge: [['ab', 'xy']] }],
    ['no token', { challenge: { c: 1, s: 1, d: 1 } }],
    ['nothing', ''],
  ])('%s is for the hosted page (rule FR-5)', async (_, body) => {
    expect(await scripted({ body }).client.challenge()).toMatchObject({
      ok: false,
      problem: { kind: 'parse', code: 'UNSUPPORTED_CHALLENGE' },
    });
  });

  test.each([404, 405])('%d: this build wants none', async (status) => {
    expect(await scripted({ status }).client.challenge()).toMatchObject({ ok: true, value: { value: null } });
  });

  test.each([403, 429, 500])('%d is a refusal', async (status) => {
    expect(await scripted({ status }).client.challenge()).toMatchObject({ ok: false, problem: { status } });
  });
});

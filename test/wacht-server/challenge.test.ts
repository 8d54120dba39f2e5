import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fnv1a, hexAfter, puzzlesOf } from './auth/puzzle';
import { ALL, at, type BenchOptions, GO26, openBench } from './benches/bench';
import { openFlow, told } from './benches/flow-bench';

const SMALL = { challenge: true, puzzle: { count: 3, saltLength: 32, difficulty: 2 } };
const FORM = { strategy: 'plain_email', email: 'ada@acme.example', password: 'lantern-07' };

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('section 4.3: FNV-1a of “%s” as its authors publish it', (text, hash) => {
  expect(fnv1a(text)).toBe(hash);
});

test('section 4.3: xorshift32 with 13, 17 and 5, each state as eight hex digits', () => {
  expect(hexAfter(1, 30)).toBe('00042021040806019dcca8c5125599');
});

test('section 4.3: salt and target come from the token, the number and “d”', () => {
  const [first, second] = puzzlesOf('tok', { count: 2, saltLength: 32, difficulty: 4 });
  expect(first).toEqual([hexAfter(fnv1a('tok1'), 32), hexAfter(fnv1a('tok1d'), 4)]);
  expect(second).toEqual([hexAfter(fnv1a('tok2'), 32), hexAfter(fnv1a('tok2d'), 4)]);
});

function solve([salt, target]: [string, string]): number {
  for (let tried = 0; ; tried += 1) {
    const hash = createHash('sha256').update(`${salt}${tried}`).digest('hex');
    if (hash.startsWith(target)) return tried;
  }
}

function openChallenged(options: BenchOptions) {
  const bench = openBench({ ...options, settings: { ...SMALL, ...options.settings } });
  const { send } = bench;
  const issue = async () => (await send('POST', '/captcha/challenge')).json;
  const redeem = (body: unknown) =>
    send('POST', '/captcha/redeem', {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const solved = async () => {
    const token = String(at(await issue(), 'token'));
    return { token, solutions: puzzlesOf(token, SMALL.puzzle).map(solve) };
  };
  return { ...bench, issue, redeem, solved };
}

test.each(GO26)(
  'section 4.3, %s: a solved challenge gives the token that signs in, more than once',
  async (dialect) => {
    const { issue, redeem, solved, send, server } = openChallenged({ dialect });
    expect(await issue()).toEqual({
      challenge: { c: 3, s: 32, d: 2 },
      token: expect.stringMatching(/^\w+$/),
      expires: server.now() + 120_000,
    });
    const { json } = await redeem(await solved());
    expect(json).toEqual({ success: true, token: expect.any(String), expires: server.now() + 300_000 });
    const challenge_token = String(at(json, 'token'));
    expect((await send('POST', '/auth/signin', { form: { ...FORM, challenge_token } })).status).toBe(200);
    const query = new URLSearchParams({ challenge_token });
    expect((await send('POST', `/auth/signin?${query}`, { form: FORM })).status).toBe(200);
    server.advance(300_000);
    expect((await send('POST', '/auth/signin', { form: { ...FORM, challenge_token } })).status).toBe(403);
  },
);

test('section 4.3: every solution is looked at, and a challenge is redeemed once', async () => {
  const { redeem, solved } = openChallenged({ dialect: 'go26-latest' });
  const { token, solutions } = await solved();
  const wrong = solutions.map((solution, index) => (index === 2 ? solution + 1 : solution));
  const refused = { status: 400, json: { success: false } };
  expect(await redeem({ token, solutions: wrong })).toMatchObject(refused);
  expect(await redeem({ token, solutions })).toMatchObject(refused);
  const fresh = await solved();
  expect(await redeem({ ...fresh, solutions: fresh.solutions.slice(1) })).toMatchObject(refused);
  const good = await solved();
  expect((await redeem(good)).status).toBe(200);
  expect(await redeem(good)).toMatchObject(refused);
  expect(await redeem('nonsense')).toMatchObject(refused);
});

test.each([
  ['go26-early', 'BAD_REQUEST_BODY'],
  ['go26-latest', 'TOO_MANY_REQUESTS'],
] as const)('section 4.3, %s: without a token it is 403 %s where one is asked for', async (dialect, code) => {
  const { signIn, signUp, prepare, send, control } = openFlow({ dialect });
  await signIn({ strategy: 'email_otp', email: 'ada@acme.example' });
  control.settings.challenge = true;
  const refused = { status: 403, code, message: 'Challenge verification failed' };
  expect(told(await prepare('email_otp'))).toEqual(refused);
  expect(told(await signIn(FORM))).toEqual(refused);
  expect(told(await signUp({}))).toEqual(refused);
  expect(told(await send('POST', '/auth/identify', { form: { identifier: 'x@y.zz' } }))).toEqual(refused);
  const unasked = ['/auth/forgot-password', '/auth/reset-password', '/session/sign-out'];
  for (const path of unasked) expect((await send('POST', path)).status).not.toBe(403);
});

test('section 4.3: prepare for the second factor asks for no token', async () => {
  const { signIn, prepare, control } = openFlow({ dialect: 'go26-latest' });
  control.addPerson({ email: 'two@acme.example', password: 'p', secondFactors: { authenticator: true } });
  await signIn({ strategy: 'plain_email', email: 'two@acme.example', password: 'p' });
  control.settings.challenge = true;
  expect((await prepare('authenticator')).status).toBe(200);
});

test.each(['seed', 'go25'] as const)(
  'section 4.3, %s: a build that knows no challenge asks for none',
  async (dialect) => {
    const { send } = openChallenged({ dialect });
    expect((await send('POST', '/captcha/challenge')).status).toBe(404);
    expect((await send('POST', '/auth/signin', { form: FORM })).status).toBe(200);
  },
);

test.each(ALL)('section 4.3, %s: with the setting off there is no challenge', async (dialect) => {
  const { send } = openBench({ dialect });
  for (const path of ['/captcha/challenge', '/captcha/redeem']) {
    expect(told(await send('POST', path))).toMatchObject({ status: 404, message: 'Resource does not exist' });
  }
});

test('section 4.3: a challenge that is two minutes old is spent', async () => {
  const { redeem, solved, server } = openChallenged({ dialect: 'go26-latest' });
  const late = await solved();
  server.advance(120_000);
  expect((await redeem(late)).status).toBe(400);
});

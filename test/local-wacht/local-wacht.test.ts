import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { requestOf } from './curl';

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts the command as a person does and waits until it says where it is. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/local-wacht/run.ts', ...args]);
  running.add(child);
  let said = '';
  const lines = new EventTarget();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      said += bytes;
      lines.dispatchEvent(new Event('line'));
    });
  const hears = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(said)?.[0];
      if (found !== undefined) return found;
      await new Promise((resume) => lines.addEventListener('line', resume, { once: true }));
    }
  };
  const end = async () => {
    child.kill('SIGINT');
    await once(child, 'exit');
    running.delete(child);
  };
  return { child, hears, end };
}

async function open(...args: string[]) {
  const run = await start('--port', '0', ...args);
  const at = await run.hears(/http:\/\/localhost:\d+/);
  return { ...run, at };
}

const SEEDS: [string, string, (json: unknown) => void][] = [
  [
    'sign in',
    `curl --request POST \\
  --url https://api.wacht.dev/auth/signin \\
  --header 'Content-Type: application/x-www-form-urlencoded' \\
  --data strategy=email_otp \\
  --data username=johndoe \\
  --data email=john@example.com \\
  --data 'phone=+1234567890' \\
  --data 'phone_country_code=+1' \\
  --data 'password=SecurePass123!' \\
  --data 'token=<string>'`,
    (json) => expect(json).toMatchObject({ signin_attempts: [{ method: 'email_otp', completed: false }] }),
  ],
  [
    'sign up',
    `curl --request POST \\
  --url https://api.wacht.dev/auth/signup \\
  --header 'Content-Type: application/x-www-form-urlencoded' \\
  --data email=john@example.com \\
  --data first_name=John \\
  --data last_name=Doe \\
  --data username=johndoe \\
  --data 'phone_number=+1234567890' \\
  --data 'phone_country_code=+1' \\
  --data 'password=SecurePass123!' \\
  --data invite_token=inv_123456`,
    (json) => expect(json).toMatchObject({ data: { signup_attempts: [{ email: 'john@example.com' }] } }),
  ],
  [
    'begin at a provider',
    `curl --request POST \\
  --url https://api.wacht.dev/auth/oauth2/init \\
  --header 'Content-Type: application/x-www-form-urlencoded' \\
  --data provider=google \\
  --data redirect_url=https://app.example.com/auth/callback`,
    (json) =>
      expect(json).toMatchObject({
        data: { oauth_url: expect.stringContaining('accounts.google.localhost') },
      }),
  ],
  [
    'begin at an organization’s own provider',
    `curl --request POST \\
--url https://api.wacht.dev/auth/sso/login`,
    (json) =>
      expect(json).toMatchObject({ data: { sso_url: expect.stringContaining('login.quelllabs.localhost') } }),
  ],
  [
    'switch',
    `curl --request POST \\
--url https://api.wacht.dev/session/switch-sign-in \\
--cookie session_id=`,
    (json) => expect(json).toMatchObject({ id: expect.stringMatching(/^\d+$/), active_signin_id: null }),
  ],
];

test('each request of the documentation is understood as it is written there, by any client', async () => {
  const { at, end } = await open('--dialect', 'seed', '--mode', 'production');
  for (const [what, command, judge] of SEEDS) {
    const reply = await fetch(requestOf(command, at));
    expect([what, reply.status]).toEqual([what, 200]);
    judge(await reply.json());
  }
  await end();
});

test('a code that is sent stands in the terminal and on the start page, and its port is not given twice', async () => {
  const { at, hears, end } = await open();
  const asked = new URLSearchParams({ strategy: 'email_otp', email: 'ada@quelllabs.co' });
  const signIn = await fetch(`${at}/auth/signin`, { method: 'POST', body: asked });
  const token = signIn.headers.get('x-development-session') ?? '';
  const { data } = await signIn.json();
  const attempt = data.signin_attempts[0].id;
  const query = new URLSearchParams({
    attempt_identifier: attempt,
    identifier_type: 'signin',
    strategy: 'email_otp',
    __dev_session__: token,
  });
  const sent = await fetch(`${at}/auth/prepare-verification?${query}`, { method: 'POST' });
  expect(sent.status).toBe(200);
  const line = await hears(/Mail to ada@quelllabs\.co: \d{6}/);
  const page = await (await fetch(`${at}/app/start`)).text();
  expect(page).toContain(line.slice(-6));
  expect(page).toContain('lantern-07');
  const second = await start('--port', new URL(at).port);
  await second.hears(/Something else listens at that port; name another one with --port/);
  await end();
});

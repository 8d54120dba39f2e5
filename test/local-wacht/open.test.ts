import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLocalWacht } from './open';
import { readWishes } from './wishes';

/** As the command opens it, at a free port. */
async function open(...args: string[]) {
  const said: string[] = [];
  const { close, port } = await openLocalWacht(readWishes(['--port', '0', ...args]), (line) =>
    said.push(line),
  );
  const end = once(close);
  onTestFinished(end);
  return { said, end, port, at: `http://127.0.0.1:${port}` };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => {
    done ??= act();
    return done;
  };
}

async function folderOfItsOwn(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'local-wacht-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function signIn(at: string, email: string, password: string): Promise<string> {
  const body = new URLSearchParams({ strategy: 'plain_email', email, password });
  const reply = await fetch(`${at}/auth/signin`, { method: 'POST', body });
  return reply.headers.get('x-development-session') ?? '';
}

/** The addresses of those signed in, by what the server itself says. */
async function whoIsIn(at: string, token: string): Promise<unknown> {
  const { data } = await (await fetch(`${at}/session?__dev_session__=${token}`)).json();
  const signIns = data?.signins ?? []; // where there are none, the field is left out
  return signIns.map((each: { user: { primary_email_address: unknown } }) => each.user.primary_email_address);
}

test('what was kept is there again at the next start, and gone after --reset', async () => {
  const kept = ['--keep', '--folder', await folderOfItsOwn(), '--users', '1'];
  const first = await open(...kept);
  const token = await signIn(first.at, 'ada@quelllabs.co', 'lantern-07');
  const before = await whoIsIn(first.at, token);
  expect(before).toMatchObject([{}]);
  await first.end();
  const second = await open(...kept);
  expect(await whoIsIn(second.at, token)).toEqual(before);
  await second.end();
  const third = await open(...kept, '--reset');
  expect(await whoIsIn(third.at, token)).toEqual([]);
});

test('without --keep nothing is written, and each start begins anew', async () => {
  const first = await open();
  const token = await signIn(first.at, 'ada@quelllabs.co', 'lantern-07');
  await first.end();
  expect(await whoIsIn((await open()).at, token)).toEqual([]);
});

test('it has as many people as wished for, and each can sign in', async () => {
  const { at, said } = await open('--users', '40');
  expect(said[0]).toContain('with 40 people');
  const token = await signIn(at, 'person40@acme.example', 'password-40');
  expect(await whoIsIn(at, token)).toHaveLength(1);
});

test('the key that is printed leads to where it answers', async () => {
  const { said, port } = await open('--mode', 'production');
  const key = /PUBLISHABLE_KEY=pk_live_(\S+)/.exec(said[0] ?? '')?.[1] ?? '';
  expect(Buffer.from(key, 'base64').toString()).toBe(`http://frontend.acme.localhost:${port}`);
});

test.each([
  [['--mode', 'live'], /--mode takes production, staging, not “live”/],
  [['--dialect', 'go27'], /--dialect takes seed, /],
  [['--users', 'many'], /--users takes a whole number up to 10000, not “many”/],
  [['--port', '70000'], /--port takes a whole number up to 65535/],
  [['--users', '-1'], /--users/],
  [['--wat'], /--wat/],
])('a wish that cannot be met (%j) is told in a sentence', (args, sentence) => {
  expect(() => readWishes(args)).toThrow(sentence);
});

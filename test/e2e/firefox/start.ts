import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { until } from '../until';
import { connectMarionette, type Marionette } from './marionette';
import { preferences } from './preferences';

export interface Started {
  marionette: Marionette;
  ended: Promise<void>;
  /** Ends it as the person does, or at once: then it writes nothing more. */
  quit: (how: 'eAttemptQuit' | 'eForceQuit') => Promise<void>;
  /** Ends it where nobody needs its profile any more: half of what a quit computes is for the next start. */
  kill: () => Promise<void>;
}

const START_TIME = 40_000;

/** Firefox with this profile, driven by its own remote control. */
export async function startFirefox(profile: string): Promise<Started> {
  const firefox = firefoxProgram();
  const port = await freePort();
  await writeFile(join(profile, 'user.js'), preferences(port));
  const program = spawn(
    firefox,
    // The last one is needed for scripts with the browser's own rights and for addresses of extensions.
    ['--marionette', '--headless', '--no-remote', '--profile', profile, '--remote-allow-system-access'],
    { stdio: 'ignore', env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', HOME: profile } },
  );
  const ended = new Promise<void>((resume) => program.once('exit', () => resume()));
  const kill = () => program.kill('SIGKILL');
  process.once('exit', kill); // a test run that dies must not leave a browser behind

  const marionette = await until(() => connectMarionette(port), {
    within: START_TIME,
    instead: () => 'Firefox did not start',
  }).catch(async (problem) => {
    kill();
    await ended;
    throw problem;
  });
  const isOver = () => program.exitCode !== null || program.signalCode !== null;
  async function tidy(): Promise<void> {
    await ended;
    process.off('exit', kill);
    marionette.close();
  }
  return {
    marionette,
    ended,
    quit: async (how) => {
      if (isOver()) return;
      await marionette.send('Marionette:Quit', { flags: [how] }).catch(() => undefined);
      const late = setTimeout(kill, 5000);
      await tidy();
      clearTimeout(late);
    },
    kill: async () => {
      if (isOver()) return;
      kill();
      await tidy();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resume, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resume(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function firefoxProgram(): string {
  const program = process.env.FIREFOX;
  if (!program)
    throw new Error('FIREFOX does not say where the browser is; `npm test` and `npm run e2e` set it.');
  return program;
}

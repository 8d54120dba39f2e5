import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from '../until';
import { connectMarionette, type Marionette } from './marionette';
import { followNavigations } from './navigations';
import { preferences } from './preferences';

export interface Firefox {
  marionette: Marionette;
  /** Folder of its profile, which outlives the browser until somebody takes it away. */
  profile: string;
  close: () => Promise<void>;
  ended: Promise<void>;
}

const START_TIME = 40_000;

export interface Launch {
  build: string;
  /** Folder of a second extension. */
  neighbour?: string | null;
  /** Folder of a profile that another run has left; a fresh one when left out. */
  profile?: string;
}

/** A browser with the extension installed; in a fresh profile nothing is granted yet. */
export async function launchFirefox({ build, neighbour = null, ...given }: Launch): Promise<Firefox> {
  const firefox = firefoxProgram();
  const profile = given.profile ?? (await mkdtemp(join(tmpdir(), 'switcher-firefox-')));
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
  await followNavigations(marionette); // the extension may open a page as soon as it is there
  for (const folder of neighbour === null ? [build] : [build, neighbour])
    await marionette.send('Addon:Install', { path: resolve(folder), temporary: true });
  return {
    marionette,
    ended,
    profile,
    close: async () => {
      if (program.exitCode !== null || program.signalCode !== null) return;
      await marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      const late = setTimeout(kill, 5000);
      await ended;
      clearTimeout(late);
      process.off('exit', kill);
      marionette.close();
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

import { spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { extensionIdOf } from '../../e2e/chromium/extension-id';
import { chromiumProgram, freshProfile } from '../../e2e/chromium/launch';
import { removeProfile } from '../../e2e/profile';
import { type Cdp, speakCdp } from './cdp';

export interface BenchBrowser {
  cdp: Cdp;
  /** Folder of its profile. */
  profile: string;
  close(): Promise<void>;
}

/** A browser in which all of these extensions are loaded and pinned, and to which nothing is attached. */
export async function launchChromium(folders: string[]): Promise<BenchBrowser> {
  const profile = await freshProfile(folders.map(extensionIdOf));
  const all = folders.join(',');
  const program = spawn(chromiumProgram(), [...FLAGS, ...extensionFlags(all), `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resume) => program.once('exit', () => resume()));
  const kill = () => program.kill('SIGKILL');
  process.once('exit', kill); // a bench that dies must not leave a browser behind
  const [, , , outward, inward] = program.stdio;
  if (!(outward instanceof Writable && inward instanceof Readable)) throw new Error('no pipes to Chromium');
  const cdp = speakCdp(outward, inward);
  return {
    cdp,
    profile,
    close: async () => {
      await cdp.send('Browser.close').catch(() => undefined);
      const late = setTimeout(kill, 5_000);
      await ended;
      clearTimeout(late);
      process.off('exit', kill);
      await removeProfile(profile);
    },
  };
}

const extensionFlags = (folders: string): string[] => [
  `--disable-extensions-except=${folders}`,
  `--load-extension=${folders}`,
];

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging', // allows a click on the toolbar button from here
  '--no-first-run',
  '--no-default-browser-check',
  '--no-sandbox', // as Playwright starts it for the stories
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1200,820',
  'about:blank',
];

import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright';
import { extensionIdOf } from './extension-id';
import { managedProgram } from './managed';

export interface Launch {
  /** Folder of the built extension. */
  build: string;
  /** Folder of a second extension. */
  neighbour?: string | null;
  headless?: boolean;
  /** Folder of a profile that another run has left; a fresh one when left out. */
  profile?: string;
  /** Pixels of a picture per pixel of the page. */
  scale?: number;
  /** What an administrator has set for the extension. */
  policy?: object | null;
  /** Takes certificates that nobody has signed. */
  anyCertificate?: boolean;
  /** Pixels of a text that nobody has set another size for, as people choose it in the browser. */
  text?: number;
  /** What the browser speaks: `ar`. */
  language?: string;
  /** The person has asked the system for less motion: each frame of an animation is drawn by the processor here. */
  still?: boolean;
}

export interface Chromium {
  context: BrowserContext;
  extensionId: string;
  /** Where other connections reach this browser. */
  endpoint: string;
  /** Folder of its profile, which outlives the browser until somebody takes it away. */
  profile: string;
  close: () => Promise<void>;
}

/** A browser with the extension loaded and its button pinned to the toolbar. */
export async function launchChromium({
  build,
  headless = true,
  scale = 1,
  anyCertificate = false,
  still = false,
  text = 16,
  language = 'en-US',
  neighbour = null,
  policy = null,
  ...given
}: Launch): Promise<Chromium> {
  const folder = resolve(build);
  const folders = neighbour === null ? folder : `${folder},${resolve(neighbour)}`;
  await access(join(folder, 'manifest.json')); // a folder without an extension would be waited for in vain
  const extensionId = extensionIdOf(folder);
  const profile = given.profile ?? (await freshProfile([extensionId]));
  const program = chromiumProgram();
  const executablePath = policy
    ? await managedProgram(program, { folder: profile, extensionId, policy })
    : program;
  await rm(join(profile, PORT), { force: true }); // of the run before
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport: null,
    // Whoever started the browser ends it and takes its profile away, on a signal, too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // Playwright switches extensions off by default.
    ignoreDefaultArgs: ['--disable-extensions', ...(headless ? [] : ['--enable-automation'])],
    args: [
      `--disable-extensions-except=${folders}`,
      `--load-extension=${folders}`,
      '--remote-debugging-port=0',
      '--enable-unsafe-extension-debugging', // allows a click on the toolbar button from here
      '--window-size=1200,820',
      `--lang=${language}`,
      `--force-device-scale-factor=${scale}`,
      ...(text === 16 ? [] : [`--blink-settings=defaultFontSize=${text}`]),
      ...(still ? ['--force-prefers-reduced-motion'] : []),
      ...(anyCertificate ? ['--ignore-certificate-errors'] : []),
      ...(headless ? [] : ['--test-type']), // no bar that complains about the flags above
    ],
  });
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker', { timeout: 20_000 });
  const [port] = (await readFile(join(profile, PORT), 'utf8')).split('\n');
  return {
    context,
    extensionId,
    endpoint: `http://127.0.0.1:${port}`,
    profile,
    close: () => context.close(),
  };
}

/** Where a running browser notes its port, in its profile. */
const PORT = 'DevToolsActivePort';

/** Chromium loads a page for what the address bar suggests at each start, and nobody types there. Off, as in chrome://flags. */
const OFF = ['webui-omnibox-popup@2', 'webui-omnibox-aim-popup@2'];

/** A profile in which these extensions are pinned: an unpinned button costs about 260 ms of animation at each opening. */
export async function freshProfile(extensionIds: string[]): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'switcher-chromium-'));
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: extensionIds } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const state = { browser: { enabled_labs_experiments: OFF } };
  await writeFile(join(profile, 'Local State'), JSON.stringify(state));
  return profile;
}

export function chromiumProgram(): string {
  const program = process.env.CHROMIUM;
  if (!program)
    throw new Error('CHROMIUM does not say where the browser is; `npm test` and `npm run e2e` set it.');
  return program;
}

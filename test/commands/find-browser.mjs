import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { browserPlaces } from './browser-places.mjs';

// The oldest versions that the manifest allows.
const OLDEST = { chromium: 120, firefox: 142 };
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };
const ADVICE = {
  chromium:
    'Chromium was not found and could not be installed. Install Chromium or Chrome for Testing, or set CHROMIUM to its program. (Branded Chrome does not load extensions from a folder.)',
  firefox:
    'Firefox 142 or newer was not found and could not be installed. Install Firefox, or set FIREFOX to its program.',
};

/** The path of a browser that is there or could be installed; else `null`, after saying what to do. */
export function ensureBrowser(name) {
  const found = installed(name) ?? fromDebian(name) ?? fromPlaywright(name);
  if (!found) console.log(ADVICE[name]);
  return found;
}

function installed(name) {
  return browserPlaces(name).find((path) => existsSync(path) && newEnough(name, path)) ?? null;
}

function newEnough(name, path) {
  // Chromium for Windows opens a window instead of telling its version.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return Number(/(\d+)\./.exec(stdout ?? '')?.[1] ?? 0) >= OLDEST[name];
}

function fromDebian(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  const wanted = DEBIAN_PACKAGE[name];
  console.log(`Installing the Debian package ${wanted} …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', wanted);
  return installed(name);
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

// Playwright's own Firefox is patched and takes no extension, so only its Chromium is of use.
function fromPlaywright(name) {
  if (name !== 'chromium') return null;
  console.log('Downloading Chromium with Playwright …');
  spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return installed(name);
}

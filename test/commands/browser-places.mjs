import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const programFiles = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const localPrograms = process.env.LOCALAPPDATA ?? '';

/**
 * Where each browser is looked for, best first. Branded Chrome is left out on purpose: from 137 on it ignores
 * --load-extension.
 */
export function browserPlaces(name) {
  return (name === 'chromium' ? chromiumPlaces() : FIREFOX_PLACES).filter(Boolean);
}

const chromiumPlaces = () => [
  process.env.CHROMIUM,
  '/usr/lib/chromium/chromium', // Debian's wrapper in /usr/bin adds flags of its own
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-for-testing',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(localPrograms, 'Chromium/Application/chrome.exe'),
  ...downloadedByPlaywright(),
];

const FIREFOX_PLACES = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/usr/lib/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
  join(programFiles, 'Mozilla Firefox/firefox.exe'),
];

function downloadedByPlaywright() {
  return playwrightFolders().flatMap((folder) => [
    join(folder, 'chrome-linux64/chrome'),
    join(folder, 'chrome-linux/chrome'),
    join(folder, 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    join(folder, 'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    join(folder, 'chrome-win64/chrome.exe'),
  ]);
}

function playwrightFolders() {
  const root = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache();
  if (!existsSync(root)) return [];
  const names = readdirSync(root).filter((name) => /^chromium-\d+$/.test(name));
  return names
    .sort()
    .reverse()
    .map((name) => join(root, name));
}

function playwrightCache() {
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/ms-playwright');
  if (process.platform === 'win32') return join(localPrograms, 'ms-playwright');
  return join(homedir(), '.cache/ms-playwright');
}

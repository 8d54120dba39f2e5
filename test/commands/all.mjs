import { ensurePackages } from './ensure-packages.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { handOver } from './hand-over.mjs';

// `npm test`: everything; with `check`, `unit`, `attack`, `e2e`, `storm` or `zip` behind it, a part of it. Works on a fresh clone.
const part = process.argv[2] ?? 'all';
const needsBrowsers = ['all', 'e2e', 'storm'].includes(part);

if (!ensurePackages()) {
  console.log('The packages could not be installed (see above).\n0 passed, 1 failed');
  process.exit(1);
}

// A browser that is missing fails its own step, so that the others still tell what they know.
const browsers = needsBrowsers
  ? { CHROMIUM: ensureBrowser('chromium') ?? '', FIREFOX: ensureBrowser('firefox') ?? '' }
  : {};

handOver('test/commands/all.ts', { args: [part], env: browsers });

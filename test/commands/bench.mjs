import { ensurePackages } from './ensure-packages.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { handOver } from './hand-over.mjs';

// `npm run bench`: how fast everything is, against an empty popup in the same run; with a part behind it, that part.
if (!ensurePackages()) process.exit(1);
const chromium = ensureBrowser('chromium');
const firefox = ensureBrowser('firefox');
if (!chromium || !firefox) process.exit(1);

handOver('test/bench/bench.ts', {
  args: process.argv.slice(2),
  env: { CHROMIUM: chromium, FIREFOX: firefox },
});

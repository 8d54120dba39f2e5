import { ensurePackages } from './ensure-packages.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { handOver } from './hand-over.mjs';

// `npm start`: a local Wacht with several people, and a browser with the extension. Works on a fresh clone.
if (!ensurePackages()) {
  console.log('The packages could not be installed (see above).');
  process.exit(1);
}

const chromium = ensureBrowser('chromium');
if (!chromium) process.exit(1);

handOver('test/demo/start.ts', { env: { CHROMIUM: chromium } });

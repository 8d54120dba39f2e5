import { ensurePackages } from './ensure-packages.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { handOver } from './hand-over.mjs';

// `npm run gallery`: pictures of every state, light and dark, in test-results/gallery.
if (!ensurePackages()) process.exit(1);
const chromium = ensureBrowser('chromium');
if (!chromium) process.exit(1);

handOver('test/gallery/photograph.ts', { env: { CHROMIUM: chromium } });

import { resolve } from 'node:path';
import { ensurePackages } from './ensure-packages.mjs';
import { ensureBrowser } from './find-browser.mjs';
import { handOver } from './hand-over.mjs';

// `npm run pictures`: what the stores and the README show, made anew from the product into docs/store/pictures.
if (!ensurePackages()) process.exit(1);
const chromium = ensureBrowser('chromium');
if (!chromium) process.exit(1);

const env = { CHROMIUM: chromium, FONTCONFIG_FILE: resolve('test/pictures/fonts.conf') };
handOver('test/pictures/make.ts', { env });

import { ensurePackages } from './ensure-packages.mjs';
import { handOver } from './hand-over.mjs';

// `npm run wacht`: the local Wacht alone, for whoever develops an app against it.
if (!ensurePackages()) {
  console.log('The packages could not be installed (see above).');
  process.exit(1);
}

handOver('test/local-wacht/run.ts', { args: process.argv.slice(2) });

import { readdirSync } from 'node:fs';
import { writeChecksums } from '../../modules/shipped-packages/checksums';
import { runTool } from '../commands/run-program';
import { ownVersion, versionProblem } from './release-version';
import { signingArguments } from './signing';

// `npm run release:version -- REF` and `npm run release:sign`: what the release workflow does beside building.
const [part, ref = ''] = process.argv.slice(2);

function version(): void {
  const problem = versionProblem(ref, ownVersion());
  console.log(problem ?? `This is version ${ownVersion()}.`);
  process.exitCode = problem === null ? 0 : 1;
}

async function sign(): Promise<void> {
  const { WEB_EXT_API_KEY: key, WEB_EXT_API_SECRET: secret } = process.env;
  if (!key || !secret) return console.log('No keys of addons.mozilla.org are given: nothing is signed.');
  const { code, output } = await runTool('web-ext/bin/web-ext.js', signingArguments(readdirSync('.output')));
  console.log(output);
  process.exitCode = code;
  // What came back is given to people, too.
  await writeChecksums('.output', ownVersion());
}

await (part === 'sign' ? sign() : version());

import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, runTool } from '../commands/run-program';
import { follow, outsideLinks } from './follow';

// `npm run docs`: the documents' own checks, their cheap commands, and their links to other places.
const VITEST = ['run', '--config', 'test/vitest.config.ts'];

function must({ code, output }: { code: number; output: string }): void {
  if (code === 0) return;
  console.log(output);
  process.exitCode = 1;
}

/** As releasing.md has it, on a copy: the one of the project keeps its version. */
async function version(): Promise<void> {
  const cwd = mkdtempSync(join(tmpdir(), 'version-'));
  copyFileSync('package.json', join(cwd, 'package.json'));
  must(await runProgram('npm', ['version', '1.2.3', '--no-git-tag-version'], { cwd }));
  rmSync(cwd, { recursive: true });
}

must(await runTool('vitest/vitest.mjs', [...VITEST, 'test/documents']));
must(await runTool('vitest/vitest.mjs', [...VITEST, 'lib/session/order']));
must(await runProgram(process.execPath, ['--import', 'tsx', 'test/layers/report.ts']));
await version();

const links = outsideLinks();
const lost = await follow(links, (link) => fetch(link, { signal: AbortSignal.timeout(20_000) }));
if (lost === null)
  console.log(`There is no network: ${links.length} links to other places were not followed.`);
else for (const { link, why } of lost) console.log(`✗ ${link} ${why}`);
if (lost && lost.length > 0) process.exitCode = 1;
console.log(process.exitCode ? 'The documents are wrong somewhere.' : 'The documents hold.');

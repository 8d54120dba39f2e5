import { runTool } from '../commands/run-program';
import { takeTemporaryFolder } from '../commands/temporary-folder';
import { copyOfTree } from './copy-of-tree';
import { createRunner } from './run-tests';
import { MUTANTS } from './table/all';
import { tryMutant } from './try-mutant';

// `npm run mutants`: changes for the worse, one at a time; each has to fail a test. A word chooses among them.
const word = process.argv[2] ?? '';
const chosen = MUTANTS.filter(({ name, file }) => `${name} ${file}`.includes(word));
if (chosen.length === 0) throw new Error(`no change has “${word}” in its name or file`);
const counts = { passed: 0, failed: 0 };

function tell(isGood: boolean, what: string, by: string): void {
  counts[isGood ? 'passed' : 'failed'] += 1;
  console.log(`${isGood ? '✓' : '✗'} ${what}\n    ${by}`);
}

takeTemporaryFolder();
await runTool('wxt/bin/wxt.mjs', ['prepare']);
const root = copyOfTree({ made: ['.wxt'] });
const runner = await createRunner(root);

const { passed, failed } = await runner.run([...new Set(chosen.flatMap(({ tests }) => tests))]);
tell(passed > 0 && failed.length === 0, 'nothing is changed', failed[0] ?? `${passed} tests pass`);
for (const mutant of chosen) {
  const { isNoticed, by } = await tryMutant(root, runner, mutant);
  tell(isNoticed, mutant.name, by);
}
await runner.close();
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

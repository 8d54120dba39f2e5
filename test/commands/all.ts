import { mkdirSync } from 'node:fs';
import type { Outcome, Step } from './step';
import { PARTS } from './steps';
import { takeTemporaryFolder } from './temporary-folder';

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function counts({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function take({ name, run }: Step): Promise<Outcome> {
  console.log(`${name} …`);
  const started = Date.now();
  const outcome = await run();
  if (outcome.failed > 0) console.log(outcome.output.trimEnd());
  if (outcome.table !== undefined) console.log(outcome.table);
  const note = outcome.note ? ` · ${outcome.note}` : '';
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${name}: ${counts(outcome)} (${seconds(started)})${note}`);
  return outcome;
}

const sum = (one: Outcome, other: Outcome): Outcome => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
  output: '',
});

const steps = PARTS[process.argv[2] ?? 'all'];
if (!steps) throw new Error(`no such part of the tests: ${process.argv[2]}`);

mkdirSync('test-results', { recursive: true });
takeTemporaryFolder();
const started = Date.now();
let total: Outcome = { passed: 0, failed: 0, skipped: 0, output: '' };
for (const step of steps) total = sum(total, await take(step));
console.log(`in ${seconds(started)}`);
console.log(counts(total));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

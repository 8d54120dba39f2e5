import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Outcome, Step } from './step';
import { PARTS } from './steps';

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

function counts({ passed, failed, skipped }: Outcome): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

async function take({ name, run }: Step): Promise<Outcome> {
  console.log(`${name} …`);
  const started = Date.now();
  const outcome = await run();
  if (outcome.failed > 0) console.log(outcome.output.trimEnd());
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

/** Everything temporary of this run lies in one folder, which goes with it, even when a step had to be ended. */
function takeTemporaryFolder(): void {
  const folder = mkdtempSync(join(tmpdir(), 'switcher-'));
  process.env.TMPDIR = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
}

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

import { readFile, rm } from 'node:fs/promises';
import { runTool } from './run-program';
import { failedWith, type Outcome, type Step } from './step';

export interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; assertionResults: { fullName: string; meta: object }[] }[];
}

interface Choice {
  /** Only files with this in their path. */
  only?: string;
  env?: Record<string, string>;
  minutes?: number;
  /** What is worth telling of the report, whether all is well or not. */
  tell?: (report: Report) => string;
}

export function vitestStep(name: string, config: string, choice: Choice = {}): Step {
  return { name, run: () => runVitest(name.replaceAll(/\W+/g, '-'), config, choice) };
}

async function runVitest(name: string, config: string, choice: Choice): Promise<Outcome> {
  const { only, env = {}, minutes = 20, tell } = choice;
  const report = `test-results/${name}.json`;
  await rm(report, { force: true });
  const chosen = only === undefined ? [] : [only];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const args = ['run', ...chosen, '--config', config, ...reporters];
  const { code, output } = await runTool('vitest/vitest.mjs', args, { env, minutes });
  const read = await readFile(report, 'utf8').catch(() => null);
  if (read === null) return failedWith(output);
  const told: Report = JSON.parse(read);
  return { ...outcomeOf(told, { code, output }), ...(tell ? { table: tell(told) } : {}) };
}

// A file that cannot even be loaded fails no test of its own: the exit code tells, and counts as one failure.
function outcomeOf(report: Report, { code, output }: { code: number; output: string }): Outcome {
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1);
  if (report.numPassedTests + failed === 0) return failedWith(`${output}\nno test was run`);
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
    output,
    ...figuresIn(output),
  };
}

// Tests that measure print their figures as "size: …"; they are worth seeing when all is well, too.
function figuresIn(output: string): { note?: string } {
  const figures = [...output.matchAll(/^size: (.+)$/gm)].map(([, figure]) => figure);
  return figures.length > 0 ? { note: figures.join('; ') } : {};
}

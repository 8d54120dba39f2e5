import { readFile, rm } from 'node:fs/promises';
import { runTool } from './run-program';
import { failedWith, type Outcome, type Step } from './step';

interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

export function vitestStep(name: string, config: string): Step {
  return { name, run: () => runVitest(name.replaceAll(' ', '-'), config) };
}

async function runVitest(name: string, config: string): Promise<Outcome> {
  const report = `test-results/${name}.json`;
  await rm(report, { force: true });
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const { code, output } = await runTool('vitest/vitest.mjs', args);
  const told = await readFile(report, 'utf8').catch(() => null);
  if (told === null) return failedWith(output);
  return outcomeOf(JSON.parse(told), { code, output });
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

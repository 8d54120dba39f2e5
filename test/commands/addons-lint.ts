import { runTool } from './run-program';
import { failedWith, type Outcome, type Step } from './step';

interface Finding {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
}

// Preact can set innerHTML for `dangerouslySetInnerHTML`, which our own lint forbids; the linter sees the ability, once
// for each page that has it.
const KNOWN = { code: 'UNSAFE_VAR_ASSIGNMENT', message: /innerHTML/, most: 2 };

/** Mozilla's own linter over the Firefox build: no error, and no warning but the known one. */
export const addonsLint: Step = { name: 'web-ext lint', run: lint };

async function lint(): Promise<Outcome> {
  const args = ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--no-config-discovery'];
  const { output } = await runTool('web-ext/bin/web-ext.js', args);
  const start = output.indexOf('{');
  if (start < 0) return failedWith(output);
  const report: Report = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  const known = report.warnings.filter(isKnown);
  const surprising = [...report.errors, ...report.warnings.filter((warning) => !isKnown(warning))];
  if (surprising.length > 0 || known.length > KNOWN.most) return failedWith(tell([...surprising, ...known]));
  return { passed: 1, failed: 0, skipped: 0, output: '', note: `${known.length} known warnings` };
}

function isKnown({ code, message }: Finding): boolean {
  return code === KNOWN.code && KNOWN.message.test(message);
}

function tell(findings: Finding[]): string {
  return findings
    .map(({ code, message, file, line }) => `${code} ${file ?? ''}:${line ?? ''} ${message}`)
    .join('\n');
}

import { readFile, rm } from 'node:fs/promises';
import { runTool } from './run-program';
import { failedWith, type Outcome, type Step } from './step';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

type BrowserName = 'chromium' | 'firefox';

interface Terms {
  minutes: number;
  env: Record<string, string>;
}

/** Where test/stories.config.ts puts what is played. */
const COMPILED = '.output/stories/test/playwright.config.js';

/** The stories of some Playwright projects, played in a browser; the projects are in playwright.config.ts. */
export function playwrightStep(
  name: string,
  projects: string[],
  browser: BrowserName,
  { minutes = 40, env = {} }: Partial<Terms> = {},
): Step {
  return { name, run: () => runStories(projects, browser, { minutes, env }) };
}

async function runStories(
  projects: string[],
  browser: BrowserName,
  { minutes, env }: Terms,
): Promise<Outcome> {
  if (!process.env[browser.toUpperCase()])
    return failedWith(`No ${browser} to run the stories in (see above).`);
  const report = `test-results/stories-${projects.join('-')}.json`;
  await rm(report, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = ['test', '--config', COMPILED, ...chosen];
  const { code, output } = await runTool('playwright/cli.js', args, {
    minutes,
    // What is compiled needs none of the hooks by which Playwright compiles.
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, PW_DISABLE_TS_ESM: '1' },
  });
  const told = await readFile(report, 'utf8').catch(() => null);
  if (told === null) return failedWith(output);
  return outcomeOf(JSON.parse(told), { code, output });
}

function outcomeOf({ stats }: Report, { code, output }: { code: number; output: string }): Outcome {
  // Nothing is retried, so "flaky" cannot happen; were it to, it would be a failure.
  const failed = Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1);
  if (stats.expected + failed === 0) return failedWith(`${output}\nno story was run`);
  return { passed: stats.expected, failed, skipped: stats.skipped, output };
}

import { defineConfig } from 'playwright/test';
import type { Engine } from './e2e/story';

// Playwright runs the stories; in Firefox it is only the runner, the browser is driven by its own remote control.
export default defineConfig<{ engine: Engine }>({
  testDir: 'e2e/stories',
  outputDir: '../test-results/stories',
  fullyParallel: true,
  // Stories wait more than they compute: three of them keep two cores busy.
  workers: 3,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Whoever opens the popup within five seconds of a read sees the next one when those are over (law L10).
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  projects: [
    // Two minutes of doing nothing: first, as the storms, so that the other stories pass meanwhile.
    { name: 'waiting', testDir: 'e2e/waiting', use: { engine: 'chromium' } },
    {
      name: 'waiting-firefox',
      testDir: 'e2e/waiting',
      testMatch: /failing-app/,
      use: { engine: 'firefox' },
    },
    { name: 'storm-chromium', testDir: 'e2e/storm', grep: /@chromium/, use: { engine: 'chromium' } },
    { name: 'storm-firefox', testDir: 'e2e/storm', grep: /@firefox/, use: { engine: 'firefox' } },
    { name: 'chromium', use: { engine: 'chromium' } },
    { name: 'firefox', use: { engine: 'firefox' } },
    // What only Chromium can show: the development gallery, and a look at a page from before its first script.
    { name: 'chromium-only', testDir: 'e2e/chromium-only', use: { engine: 'chromium' } },
  ],
});

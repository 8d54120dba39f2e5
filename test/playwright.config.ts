import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import type { Engine } from './e2e/story';

// `npm test` plays the stories compiled, from another folder; what they keep stays here.
const here = fileURLToPath(new URL('.', import.meta.url));

// Playwright runs the stories; in Firefox it is only the runner, the browser is driven by its own remote control.
export default defineConfig<{ engine: Engine }>({
  testDir: 'e2e/stories',
  snapshotPathTemplate: `${here}e2e/{arg}{ext}`,
  outputDir: `${here}../test-results/stories`,
  fullyParallel: true,
  // Each project has workers of its own, so that those that only wait take none from the stories.
  workers: 7,
  retries: 0,
  forbidOnly: true,
  // Each look has a limit of its own; a story as a whole may be slow where the machine is busy with something else.
  timeout: 300_000,
  // Whoever opens the popup within five seconds of a read sees the next one when those are over (law L10).
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : 'list',
  projects: [
    // Two minutes of doing nothing, and the storms: first, so that the other stories pass meanwhile.
    { name: 'waiting', testDir: 'e2e/waiting', workers: 2, use: { engine: 'chromium' } },
    {
      name: 'waiting-firefox',
      testDir: 'e2e/waiting',
      testMatch: /failing-app/,
      workers: 2,
      use: { engine: 'firefox' },
    },
    {
      name: 'storm-chromium',
      testDir: 'e2e/storm',
      grep: /@chromium/,
      workers: 1,
      use: { engine: 'chromium' },
    },
    { name: 'storm-firefox', testDir: 'e2e/storm', grep: /@firefox/, workers: 1, use: { engine: 'firefox' } },
    // Stories wait more than they compute: four of them keep two cores busy.
    // What is the same code in both browsers is played in one of them: its title says in which.
    { name: 'chromium', grepInvert: /@firefox/, workers: 4, use: { engine: 'chromium' } },
    { name: 'firefox', grepInvert: /@chromium/, workers: 4, use: { engine: 'firefox' } },
    // What only Chromium can show: `npm start`, the development gallery, and a look at a page from before its first
    // script. The first has a worker of its own, as it mostly waits while the gallery computes.
    {
      name: 'tour',
      testDir: 'e2e/chromium-only',
      testMatch: /tour/,
      workers: 1,
      use: { engine: 'chromium' },
    },
    {
      name: 'chromium-only',
      testDir: 'e2e/chromium-only',
      testIgnore: /tour/,
      workers: 3,
      use: { engine: 'chromium' },
    },
  ],
});

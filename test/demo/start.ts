import { rm } from 'node:fs/promises';
import { runTool } from '../commands/run-program';
import { takeTemporaryFolder } from '../commands/temporary-folder';
import { createChromiumStage } from '../e2e/chromium/stage';
import type { Stage } from '../e2e/stage';
import { openWorld, type World } from '../e2e/world';
import { setUp } from './set-up';
import { narrate } from './steps';
import { PICTURES, tour } from './tour';
import { visit } from './visit';

const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

let world: World | null = null;
let stage: Stage | null = null;

async function cleanUp(): Promise<void> {
  await stage?.close().catch(() => undefined); // the person may have closed it
  await world?.close();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void cleanUp().finally(() => process.exit(130)));
}

async function play(): Promise<void> {
  await rm(PICTURES, { recursive: true, force: true });
  await narrate('The extension is built, with the hosts of this computer allowed beforehand', build);
  world = await narrate('A local Wacht is running', openWorld);
  stage = await narrate(
    `${hasDisplay ? 'A browser' : 'A headless browser'} is open, the extension pinned`,
    () => createChromiumStage({ build: '.output/chrome-mv3-demo', headless: !hasDisplay }),
  );
  const set = await setUp({ stage, world });
  if (hasDisplay) await visit({ stage, world });
  else await tour({ stage, world, ...set });
}

async function build(): Promise<void> {
  const { code, output } = await runTool('wxt/bin/wxt.mjs', ['build', '--mode', 'demo']);
  if (code !== 0) throw new Error(output);
}

takeTemporaryFolder();
try {
  await play();
} catch (problem) {
  console.log(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
} finally {
  await cleanUp();
}

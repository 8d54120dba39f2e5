import { test as base } from 'playwright/test';
import { createChromiumStage } from './chromium/stage';
import { createFirefoxStage } from './firefox/stage';
import type { Stage } from './stage';
import { strays } from './strays';
import { openWorld, type World } from './world';

export type Engine = 'chromium' | 'firefox';

interface Given {
  /** A local Wacht with the demo's apps and people, on a port of its own. */
  world: World;
  /** A browser with the production build of the extension, fresh for each story. */
  stage: Stage;
}

interface Terms {
  engine: Engine;
  /** Where a story leads its browser outside of what is allowed, each address once, in this order. */
  astray: string[];
  /** Whether the world is reached by https. */
  secure: boolean;
  /** Whether the staging app's hosted pages have a host of their own. */
  portal: boolean;
  /** Whether a second, hostile extension is installed beside ours. */
  neighbour: boolean;
}

/** A test that is told once and played in every browser. */
export const test = base.extend<Given & Terms>({
  engine: ['chromium', { option: true }],
  astray: [[], { option: true }],
  secure: [false, { option: true }],
  portal: [false, { option: true }],
  neighbour: [false, { option: true }],
  world: async ({ secure, portal }, use) => {
    const world = await openWorld({ secure, portal });
    await use(world);
    await world.close();
  },
  stage: async ({ engine, world, astray, secure, neighbour }, use) => {
    const stage = await openStage(engine, { secure, neighbour });
    await use(stage);
    const found = await strays(stage, world).finally(() => stage.close());
    expect(found, 'where no tab may go').toEqual(astray);
  },
});

export const { expect } = test;

function openStage(engine: Engine, terms: { secure: boolean; neighbour: boolean }): Promise<Stage> {
  const neighbour = terms.neighbour ? 'test/e2e/neighbour' : null;
  return engine === 'chromium'
    ? createChromiumStage({
        build: '.output/chrome-mv3',
        anyCertificate: terms.secure,
        still: true, // as in Firefox: see its preferences
        neighbour,
      })
    : createFirefoxStage({ build: '.output/firefox-mv3', neighbour });
}

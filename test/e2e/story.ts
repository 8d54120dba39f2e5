import { rm } from 'node:fs/promises';
import { test as base } from 'playwright/test';
import { type Engine, installedFolder } from '../documents/install-steps';
import { createChromiumStage } from './chromium/stage';
import { createFirefoxStage } from './firefox/stage';
import { heldBack, type Load } from './held-back';
import { allowedNotices } from './notices';
import type { Stage } from './stage';
import { strays } from './strays';
import { openWorld, type World } from './world';

export type { Engine };

interface Given {
  /** What an administrator has set for the extension; a story that has something says it of its world. */
  policy: object | null;
  /** A local Wacht with the demo's apps and people, on a port of its own. */
  world: World;
  /** A browser with the production build of the extension, fresh for each story. */
  stage: Stage;
  /** Another browser of the same kind, as fresh, for who goes on elsewhere. */
  elsewhere: Stage;
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
  /** Whether the person lets the extension show notifications. */
  notices: boolean;
  /** Which part of the popup's scripts waits until it is let go; null for none. */
  held: Load | null;
}

/** What the README has people install: every story is played in that, in a profile of its own. */
const BUILDS: Record<Engine, string> = {
  chromium: installedFolder('chromium'),
  firefox: installedFolder('firefox'),
};

/** A test that is told once and played in every browser, or in the one that its title ends with. */
export const test = base.extend<Given & Terms>({
  engine: ['chromium', { option: true }],
  astray: [[], { option: true }],
  secure: [false, { option: true }],
  portal: [false, { option: true }],
  neighbour: [false, { option: true }],
  notices: [false, { option: true }],
  held: [null, { option: true }],
  policy: async ({ world: _ }, use) => use(null),
  world: async ({ secure, portal }, use) => {
    const world = await openWorld({ secure, portal });
    await use(world);
    await world.close();
  },
  elsewhere: async ({ engine, world, secure }, use) => {
    const stage = await openStage(engine, { build: BUILDS[engine], secure, neighbour: false, policy: null });
    await use(stage);
    const found = await strays(stage, world).finally(() => stage.close());
    expect(found, 'where no tab may go').toEqual([]);
  },
  stage: async ({ engine, world, astray, secure, neighbour, notices, held, policy }, use) => {
    const build = await buildFor(engine, { notices, held });
    const stage = await openStage(engine, { build, secure, neighbour, policy });
    await use(stage);
    const found = await strays(stage, world).finally(() => stage.close());
    if (build !== BUILDS[engine]) await rm(build, { recursive: true });
    expect(found, 'where no tab may go').toEqual(astray);
  },
});

export const { expect } = test;

interface Opened {
  build: string;
  secure: boolean;
  neighbour: boolean;
  policy: object | null;
}

async function buildFor(engine: Engine, { notices, held }: Pick<Terms, 'notices' | 'held'>): Promise<string> {
  const build = BUILDS[engine];
  if (held) return heldBack(build, held);
  // Nobody can answer that prompt of Chromium's without a display; Firefox lets a preference answer.
  return notices && engine === 'chromium' ? allowedNotices(build) : build;
}

function openStage(engine: Engine, { build, policy, ...terms }: Opened): Promise<Stage> {
  const neighbour = terms.neighbour ? 'test/e2e/neighbour' : null;
  return engine === 'chromium'
    ? createChromiumStage({
        build,
        policy,
        anyCertificate: terms.secure,
        still: true, // as in Firefox: see its preferences
        neighbour,
      })
    : createFirefoxStage({ build, neighbour, policy });
}

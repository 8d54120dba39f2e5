import { expect } from 'vitest';
import type { Browser, Worker } from './worker';

interface Here {
  browser: Browser;
  worker: Worker;
}

interface Deed<World extends Here> {
  /** A world of its own for each kill. */
  open(): Promise<World>;
  act(world: World): Promise<unknown>;
  /** Says what a kill may have left; the worker is dead, and nothing is under way any more. */
  judge(world: World): Promise<unknown>;
}

/** Has the worker killed right before and right after each single effect of a deed, and judges what is left. */
export async function atEveryKill<World extends Here>({ open, act, judge }: Deed<World>): Promise<void> {
  const effects = await effectsOf(await open(), act);
  expect(effects.length).toBeGreaterThan(2);
  for (const [index, name] of effects.entries()) {
    for (const moment of ['before', 'after'] as const) {
      const world = await open();
      world.worker.killAt(index + 1, moment);
      void act(world);
      await world.browser.settled();
      await judge(world).catch((cause: unknown) => {
        throw new Error(`killed ${moment} effect ${index + 1}, ${name}`, { cause });
      });
    }
  }
}

/** What the whole deed does, with whatever it leaves to be done by itself. */
async function effectsOf<World extends Here>(world: World, act: Deed<World>['act']): Promise<string[]> {
  world.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await act(world);
  await world.browser.settled();
  return world.worker.effects();
}

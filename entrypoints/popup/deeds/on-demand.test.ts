import { expect, test } from 'vitest';
import type { AskedDeed } from '../state/intent';
import { createOnDemand } from './on-demand';

/** A load that is there once it is let go, and whoever begins it or is answered by it. */
function plantLoad() {
  const log: string[] = [];
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  const onDemand = createOnDemand(async () => {
    log.push('begun');
    await held;
    return ({ kind }) => log.push(`done: ${kind}`);
  });
  const letGo = async () => {
    go();
    await new Promise(setImmediate);
  };
  return { ...onDemand, log, letGo };
}

const PLACES: AskedDeed = { kind: 'open-places' };
const FORGET: AskedDeed = { kind: 'forget', key: 'mina' };

test('the first press begins the load, and all of them are done once it is there, in their order', async () => {
  const { act, log, letGo } = plantLoad();
  act(PLACES);
  act(FORGET);
  expect(log).toEqual(['begun']);
  await letGo();
  expect(log).toEqual(['begun', 'done: open-places', 'done: forget']);
});

test('what is there is not loaded again, and a press then waits for nothing', async () => {
  const { act, bring, log, letGo } = plantLoad();
  bring();
  bring();
  await letGo();
  act(PLACES);
  expect(log).toEqual(['begun', 'done: open-places']);
});

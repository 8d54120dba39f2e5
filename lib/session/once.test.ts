import { expect, test } from 'vitest';
import { once, untilDone } from './once';

test('what follows from a thing is worked out once, also when it is nothing', () => {
  const asked: object[] = [];
  const first = once((things: object[]) => {
    asked.push(things);
    return things[0];
  });
  const [nothing, one]: object[][] = [[], [{}]];
  expect([nothing, nothing, one, one].map((things) => things && first(things))).toEqual([
    undefined,
    undefined,
    {},
    {},
  ]);
  expect(asked).toEqual([nothing, one]);
});

test('what failed is tried anew by whoever asks next, and what is done is done once', async () => {
  const ends = [false, true];
  const asked = untilDone(async () => {
    if (!ends.shift()) throw new Error('not now');
    return ends.length;
  });
  const first = [asked(), asked()];
  expect(await Promise.allSettled(first)).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
  expect([await asked(), await asked()]).toEqual([0, 0]);
});

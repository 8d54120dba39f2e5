import { expect, test } from 'vitest';
import { once } from './once';

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

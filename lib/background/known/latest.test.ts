import { expect, test } from 'vitest';
import { createLatest } from './latest';

test('what is outdated before its turn comes is never written', async () => {
  const written: number[] = [];
  const ends: (() => void)[] = [];
  const write = createLatest((value: number) => {
    written.push(value);
    return new Promise<void>((end) => ends.push(end));
  });
  const turn = () => new Promise((next) => setImmediate(next));

  for (const value of [1, 2, 3]) write(value);
  expect(written).toEqual([1]);

  ends.shift()?.();
  await turn();
  expect(written).toEqual([1, 3]);

  ends.shift()?.();
  await turn();
  write(4);
  expect(written).toEqual([1, 3, 4]);
});

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

test('what could not be written holds up nothing that comes after it', async () => {
  const written: number[] = [];
  const write = createLatest(async (value: number) => {
    written.push(value);
    if (value === 1) throw new Error('the disk is gone');
  });
  const turn = () => new Promise((next) => setImmediate(next));

  for (const value of [1, 2]) write(value);
  await turn();
  write(3);
  await turn();

  expect(written).toEqual([1, 2, 3]);
});

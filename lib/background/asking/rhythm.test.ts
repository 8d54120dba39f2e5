import { expect, test } from 'vitest';
import { createRhythm } from './rhythm';

function start() {
  let now = 0;
  const rhythm = createRhythm({ ticks: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { rhythm, pass };
}

test('a good reply is good for five seconds', () => {
  const { rhythm, pass } = start();
  rhythm.answered(true);

  expect([rhythm.isGood(), rhythm.rest()]).toEqual([true, 5_000]);
  pass(4_999);
  expect([rhythm.isGood(), rhythm.rest()]).toEqual([true, 1]);
  pass(1);
  expect([rhythm.isGood(), rhythm.rest()]).toEqual([false, 0]);
});

test('after failures the pauses grow, up to five minutes', () => {
  const { rhythm } = start();
  const pauses = Array.from({ length: 10 }, () => {
    rhythm.answered(false);
    return rhythm.rest() / 1_000;
  });

  expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  expect(rhythm.isGood()).toBe(false);
});

test.each(['a good reply', 'a person who asks'])('%s lets them begin anew', (by) => {
  const { rhythm } = start();
  for (let time = 0; time < 5; time += 1) rhythm.answered(false);

  if (by === 'a good reply') rhythm.answered(true);
  else rhythm.forgive();
  rhythm.answered(false);

  expect(rhythm.rest()).toBe(2_000);
});

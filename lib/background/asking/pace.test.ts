import { expect, test } from 'vitest';
import { createPace } from './pace';

function startPace() {
  let now = 0;
  const pace = createPace({ ticks: () => now });
  const pass = (ms: number): void => {
    now += ms;
  };
  return { pace, pass };
}

test('what happens in a tab is looked at right away, until a minute has had enough of it', () => {
  const { pace } = startPace();

  for (let look = 0; look < 12; look += 1) {
    expect(pace.hasRoom()).toBe(true);
    pace.count();
  }

  expect(pace.hasRoom()).toBe(false);
});

test('a look by itself comes every five seconds, and later when the minute is full', () => {
  const { pace, pass } = startPace();
  expect(pace.wait()).toBe(5_000);
  for (let look = 0; look < 14; look += 1) pace.count();

  pass(10_000);

  expect(pace.wait()).toBe(50_000);
});

test('a minute later there is room again', () => {
  const { pace, pass } = startPace();
  for (let look = 0; look < 20; look += 1) pace.count();

  pass(60_001);

  expect(pace.hasRoom()).toBe(true);
  expect(pace.wait()).toBe(5_000);
});

import { expect, test } from 'vitest';
import { createPace } from './pace';

test('a tab that passes through many pages is a reason to look at once, until a minute has had enough of it', () => {
  const clock = { now: () => 0, after: () => () => undefined };
  const pace = createPace(clock);

  for (let look = 0; look < 13; look += 1) {
    expect(pace.wait()).toBe(0);
    pace.count();
  }

  expect(pace.wait()).toBe(5_000);
});

test('a minute later there is room again', () => {
  let now = 0;
  const pace = createPace({ now: () => now, after: () => () => undefined });
  for (let look = 0; look < 20; look += 1) pace.count();

  now = 60_001;

  expect(pace.wait()).toBe(0);
});

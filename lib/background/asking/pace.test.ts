import { expect, test } from 'vitest';
import { createPace } from './pace';

function startPace() {
  let now = 0;
  const paceOf = createPace({ ticks: () => now });
  const pace = paceOf('https://frontend.acme.example');
  const other = paceOf('https://frontend.other.example');
  const pass = (ms: number): void => {
    now += ms;
  };
  return { pace, other, pass };
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

test('an app whose tab never comes to rest does not keep another from being looked at', () => {
  const { pace, other } = startPace();
  for (let look = 0; look < 40; look += 1) pace.count();

  for (let look = 0; look < 5; look += 1) {
    expect(other.hasRoom()).toBe(true);
    expect(other.wait()).toBe(5_000);
    other.count();
  }

  expect(pace.hasRoom()).toBe(false);
});

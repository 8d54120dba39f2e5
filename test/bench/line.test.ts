import { expect, test } from 'vitest';
import { judge, judgeCounts, judgeRatio, judgeTimes } from './line';
import { randomFrom } from './statistics';

test('a ratio to a peer is met only with its whole interval', () => {
  expect(judge('P1 peer', { value: 0.9, high: 0.99, rounds: 30 }).met).toBe(true);
  expect(judge('P1 peer', { value: 0.9, high: 1.01, rounds: 30 }).met).toBe(false);
  expect(judge('P1', { value: 1.2, high: 1.4, rounds: 30 }).met).toBe(true);
});

test('a time that every click has to keep is judged by its 95th percentile', () => {
  const times = [...Array.from({ length: 30 }, () => 5), 40, 40];
  expect(judgeTimes('P5', times)).toMatchObject({ value: 5, met: false });
  expect(judgeTimes('P6 warm', times)).toMatchObject({ value: 5, met: true });
});

test('one round with a message too many is one too many', () => {
  expect(judgeCounts('P2 messages', [0, 0, 0]).met).toBe(true);
  expect(judgeCounts('P2 messages', [0, 1, 0]).met).toBe(false);
});

test('what could not be measured is not met', () => {
  expect(judgeRatio('P1', [], [], randomFrom(1)).met).toBe(false);
  expect(judgeTimes('P10', [Number.NaN]).met).toBe(false);
  expect(judgeCounts('P14 writes', []).met).toBe(false);
});

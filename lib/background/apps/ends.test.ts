import { expect, test } from 'vitest';
import { plantedEntry } from '../../../test/worker/planted-people';
import { EXPIRY_SLACK } from '../../session/limits';
import { EMPTY_ROSTER, type Roster } from '../known/records';
import { cameIn, hasMoment, nextMoment, withEndsKnown } from './ends';

const HOUR = 3_600_000;
const NOW = 1_000_000 * HOUR;
const watch = { all: true, now: NOW };

const endingAt = (expiresAt: number): Roster => ({
  ...EMPTY_ROSTER,
  ahead: 0,
  activeId: 'sign-in 1',
  entries: [plantedEntry(1, { expiresAt })],
});
const told = (roster: Roster) => [cameIn(roster, watch).ending.length, cameIn(roster, watch).ended.length];

test('who is listed after their end is told nothing, and looked at once', () => {
  const roster = endingAt(NOW - 1000 * HOUR);
  expect(told(roster)).toEqual([0, 0]);

  const looked = withEndsKnown(roster, watch);
  expect(hasMoment(looked, watch)).toBe(false);
  expect(nextMoment(looked, watch)).toBe(null);
});

test('who is listed in the minute that clocks may differ is looked at once more', () => {
  const roster = endingAt(NOW - 1);
  expect(told(roster)).toEqual([0, 0]);

  const later = { ...watch, now: NOW + EXPIRY_SLACK };
  expect(hasMoment(withEndsKnown(roster, watch), later)).toBe(true);
});

test('whose last day has begun is told of', () => {
  expect(told(endingAt(NOW + HOUR))).toEqual([1, 0]);
});

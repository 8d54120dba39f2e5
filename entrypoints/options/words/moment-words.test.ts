import { expect, test } from 'vitest';
import { momentWords } from './moment-words';

/** In this computer's own time zone, whichever that is. */
const at = (day: number, hour: number, year = 2026): number => new Date(year, 10, day, hour, 5).getTime();
const now = at(28, 11);
const told = (moment: number, language = 'en-GB') => momentWords(moment, { now, language });

test.each([
  ['this morning', at(28, 10), 'Today 10:05'],
  ['the night before midnight', at(27, 23), 'Yesterday 23:05'],
  ['the day before that', at(26, 23), '26 Nov, 23:05'],
  ['the year before', at(26, 23, 2025), '26 Nov 2025, 23:05'],
  ['a clock that was ahead', at(29, 10), '29 Nov, 10:05'],
])('%s is told by its day', (_, moment, words) => {
  expect(told(moment)).toBe(words);
});

test('another language has its own order and its own words', () => {
  expect([told(at(27, 23), 'de'), told(at(26, 23), 'de')]).toEqual(['Gestern 23:05', '26. Nov., 23:05']);
});

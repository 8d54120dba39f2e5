import { expect, test } from 'vitest';
import { plantedEntry } from '../../../test/worker/planted-people';
import { BACKUP } from './backup-shape';
import { HISTORY } from './history-shape';
import { PLACES } from './places-shape';
import { EMPTY_ROSTER } from './records';
import { ROSTER } from './roster-shape';

// A page that is asked to write such a date shows nothing at all.
const NO_DATES = [1e300, -1e300, 8.64e15 + 1];

test.each(NO_DATES)('a line of the history at %d is left out, and no other one', (at) => {
  const line = { at: 5, key: 'ada', from: null, by: 'popup' };
  expect(HISTORY.read([{ ...line, at }, line])).toEqual([line]);
});

test.each(NO_DATES)('of an account no date is known instead of %d, and nobody is lost', (at) => {
  const dates = { expiresAt: at, endedAt: at, activeAt: at, cameAt: at };
  const read = ROSTER.read({ ...EMPTY_ROSTER, readAt: at, entries: [plantedEntry(1, dates)] });
  const none = { expiresAt: null, endedAt: null, activeAt: null, cameAt: null };
  expect(read).toMatchObject({ readAt: null, entries: [none] });
});

test.each(NO_DATES)('places that were seen at %d, and a file of then, are not used', (at) => {
  expect(PLACES.read([{ person: 'ada', at, choices: [], more: 0 }])).toEqual([]);
  expect(BACKUP.read({ savedAt: at, settings: {}, apps: [] })).toBeNull();
  expect(BACKUP.read({ savedAt: 5, settings: {}, apps: [] })).not.toBeNull();
});

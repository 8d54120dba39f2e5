import { expect, test } from 'vitest';
import { longestSlice } from '../../../test/attack/longest-slice';
import { inOneGo } from '../../../test/in-one-go';
import { plantedEntry } from '../../../test/worker/planted-people';
import { LIGHT_SLICE } from '../../session/slices';
import { MOST_BYTES, withinBounds } from './bounds';
import { EMPTY_ROSTER, NOTHING_LEFT_OUT, type Roster, type RosterEntry } from './records';

const rosterOf = (count: number, changesOf: (n: number) => Partial<RosterEntry>): Roster => ({
  ...EMPTY_ROSTER,
  activeId: `sign-in ${count - 1}`,
  entries: Array.from({ length: count }, (_, n) => plantedEntry(n, changesOf(n))),
});
const bound = (roster: Roster) => inOneGo(withinBounds(roster));
const bytesOf = (roster: Roster) => new TextEncoder().encode(JSON.stringify(roster.entries)).length;

/** As long as a name may be, in the longest of letters. */
const long = '\u{20bb7}'.repeat(80);

test('what an app may have is kept as it is', () => {
  const roster = rosterOf(2_000, () => ({ detail: 'somebody@acme.example' }));

  expect(bound(roster)).toEqual(roster);
});

test('who ended first goes first, and the list says so', () => {
  const kept = bound(rosterOf(300, (n) => ({ signInId: null, endedAt: n })));

  expect(kept.entries.map(({ endedAt }) => endedAt)).toEqual(Array.from({ length: 200 }, (_, n) => n + 100));
  expect(kept.leftOut).toEqual({ live: 0, ended: true, details: false });
});

const TOO_MUCH: [string, Roster, Record<string, unknown>][] = [
  [
    'those who have ended, where that is enough',
    rosterOf(4_100, (n) =>
      n < 200 ? { signInId: null, title: long.repeat(4), identifier: long.repeat(4) } : { title: long },
    ),
    { ended: true },
  ],
  [
    'details, where that is enough',
    rosterOf(3_000, () => ({ detail: long, organization: long, workspace: long })),
    { details: true },
  ],
  [
    'whoever came last',
    rosterOf(10_000, () => ({ title: long, identifier: long, detail: long })),
    { details: true, live: expect.any(Number) },
  ],
];

test.each(TOO_MUCH)('of what is too much for the disk, first goes: %s', (_, roster, said) => {
  expect(bytesOf(roster)).toBeGreaterThan(MOST_BYTES);
  const kept = bound(roster);

  expect(bytesOf(kept)).toBeLessThanOrEqual(MOST_BYTES + 2);
  expect(kept.leftOut).toEqual({ ...NOTHING_LEFT_OUT, ...said });
  const ended = kept.leftOut.ended ? 200 : 0;
  expect(kept.entries.length + kept.leftOut.live + ended).toBe(roster.entries.length);
});

test('who is active is never left out', () => {
  const kept = bound(rosterOf(10_000, () => ({ title: long, identifier: long })));

  expect(kept.entries.length).toBeLessThan(9_999);
  expect(kept.entries.at(-1)?.signInId).toBe('sign-in 9999');
});

test('a long list is measured and cut in slices', () => {
  const roster = rosterOf(10_000, () => ({ title: long, identifier: long, detail: long }));

  expect(longestSlice(roster.entries, (entries) => withinBounds({ ...roster, entries }))).toBeLessThanOrEqual(
    2 * LIGHT_SLICE,
  );
});

import { expect, test } from 'vitest';
import { damagesOf } from '../../test/worker/damages';
import { API_HOST, MODES, ORIGIN } from '../../test/worker/fieldnote';
import { keysIn, openPages, startOn, told, written } from '../../test/worker/written-records';

const worlds = { production: await written('production'), staging: await written('staging') };

const CASES = MODES.flatMap((mode) =>
  Object.entries(keysIn(mode)).flatMap(([kind, key]) => {
    const { good, journal } = worlds[mode];
    const text = kind === 'journal' ? journal : good.get(key);
    if (text === undefined) return [];
    return damagesOf(JSON.parse(text)).map(({ what, record }) => ({ mode, kind, key, what, record }));
  }),
);

/** Of these a person misses something when nothing takes their place. */
const MISSED = ['app', 'roster', 'flow', 'token'];

test.each(CASES)('$mode: $kind, where $what, is used or set aside', async ({ mode, kind, key, record }) => {
  const { worker, records } = await startOn(worlds[mode], { [key]: record });
  const text = JSON.stringify(record);
  const tokens = tokensIn(records);

  await told(worker);
  // A token is read with the first request alone.
  if (kind !== 'token') expect([records.get(key), records.get(`aside:${key}`)]).toContain(text);
  const { isThere, refused } = await openPages(worker);

  const isAside = records.get(`aside:${key}`) === text;
  expect(refused).toEqual([]);
  expect(isThere).toBe(kind !== 'app' || !isAside);
  expect(await told(worker)).toEqual(isAside && MISSED.includes(kind) ? [API_HOST] : []);
  expect(tokensIn(records)).toEqual(expect.arrayContaining(tokens));
  const rows = isThere && kind !== 'token' ? worker.view(ORIGIN).rows : null;
  if (rows) expect(rows.map(({ state }) => state)).toEqual(['live', 'live', 'live']);
});

const tokensIn = (records: ReadonlyMap<string, string>): string[] =>
  [...[...records.values()].join().matchAll(/ey[\w.-]{40,}/g)].map(([token]) => token);

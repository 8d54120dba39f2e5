import { expect, test } from 'vitest';
import { MODES, ORIGIN } from '../../test/worker/fieldnote';
import { known } from '../../test/worker/worker';
import { keysIn, openPages, startOn, told, type Written, written } from '../../test/worker/written-records';
import type { RosterEntry } from './known/records';

/** A good record, of which anything may be read. */
const parsed = ({ good }: Written, key: string) => JSON.parse(known(good.get(key), key));

/** The good flow as release 0.1 would have written it. */
function earlierFlow(world: Written, key: string) {
  const { standing, behind, begunAt, ...flow } = parsed(world, key);
  const { attemptId, factor, sent } = standing.asked;
  const open = { asked: true, attemptId, factor, sent: { ...sent, attemptId }, lockedUntil: null };
  return { ...flow, ...open, leaving: null, tab: null, left: null, outcome: null };
}

/** Everything as a version from before sign-ins elsewhere would have written it. */
function earliest(world: Written, keys: ReturnType<typeof keysIn>): Record<string, object> {
  const { agreedName, linked, sites, knownHosts, ...app } = parsed(world, keys.app);
  const { entries, ...roster } = parsed(world, keys.roster);
  const { byTicket, leaving, left, ...flow } = earlierFlow(world, keys.flow);
  return {
    [keys.app]: app,
    [keys.roster]: { ...roster, entries: entries.map(({ foreign, guise, ...entry }: RosterEntry) => entry) },
    [keys.flow]: { ...flow, tab: { id: 7, closedAt: null } },
  };
}

test.each(MODES)('in %s, what earlier versions wrote down opens as it stood', async (mode) => {
  const world = await written(mode);
  const keys = keysIn(mode);
  for (const records of [{ [keys.flow]: earlierFlow(world, keys.flow) }, earliest(world, keys)]) {
    const { worker, records: onDisk } = await startOn(world, records);

    expect(await told(worker)).toEqual([]);
    expect(await openPages(worker)).toEqual({ isThere: true, refused: [] });
    expect([...onDisk.keys()].filter((key) => key.startsWith('aside:'))).toEqual([]);
    expect(await worker.ask.flow({})).toMatchObject({
      value: { identifier: 'priya@quelllabs.co', state: { at: 'step', step: { at: 'code', by: 'email' } } },
    });
    const rows = worker.view(ORIGIN).rows.map(({ title, isForeign }) => ({ title, isForeign }));
    expect(rows).toEqual(
      ['Ada Quell', 'Jonas Wirth', 'Mina Okafor'].map((title) => ({ title, isForeign: false })),
    );
  }
});

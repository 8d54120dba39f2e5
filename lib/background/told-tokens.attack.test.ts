import { expect } from 'vitest';
import { attackWithEach } from '../../test/attack/attack';
import { DIALECTS, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

/** As the record of a session keeps it. */
const TOKEN = /"(?:token|previous)":"([^"]+)"/g;

attackWithEach(
  'a page of ours that was taken over listens to all that pages are told: no token of a session is in it',
  { row: 'T34, T38', cases: DIALECTS },
  async (dialect) => {
    const { browser, worker, ids } = await openFieldnote({ mode: 'staging', dialect });
    const answers = [
      await worker.ask.refresh({ origin: ORIGIN }),
      await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina }),
      await worker.ask.view({ origin: ORIGIN }),
      await worker.ask.places({ origin: ORIGIN }),
      await worker.ask.index({}),
      await worker.ask.flow({}),
    ];
    const kept = [...browser.durable.records.values()].join();
    const tokens = [...kept.matchAll(TOKEN)].map(([, token = '']) => token);
    expect(tokens).not.toEqual([]);
    const told = JSON.stringify([answers, worker.news, [...browser.durable.painted]]);
    expect(told).toContain(ids.mina);
    expect(tokens.filter((token) => told.includes(token))).toEqual([]);
  },
);

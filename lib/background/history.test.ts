import { expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import type { Worker } from '../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';
import type { HistoryDays } from '../session/settings/settings';

const DAY = 24 * 3_600_000;

const keep = ({ worker }: { worker: Worker }, history: HistoryDays) =>
  worker.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, history } });

async function withHistory(history: HistoryDays = '30'): Promise<Fieldnote> {
  const fieldnote = await openFieldnote();
  await keep(fieldnote, history);
  return fieldnote;
}

async function told(worker: Worker): Promise<string[]> {
  const answer = await worker.ask.history({});
  if (!answer.ok) throw new Error('expected a history');
  return answer.value.map(({ title, from, by }) => `${title} from ${from}, ${by}`);
}

const switchTo = ({ worker, ids }: Fieldnote, who: keyof Fieldnote['ids'], by?: 'settings') =>
  worker.ask.switchTo({ origin: ORIGIN, signInId: ids[who], by });

const records = ({ browser }: Fieldnote): string[] =>
  [...browser.durable.records.keys()].filter((key) => key.includes('history:'));

async function onSite({ app, sessionId, browser, worker }: Fieldnote, signInId: string): Promise<void> {
  app.switchTo(sessionId, signInId);
  // Until a read by itself has room again.
  await browser.clock.advance(12_000);
  await worker.ask.refresh({ origin: ORIGIN });
}

test('nothing is kept until the person wants it', async () => {
  const fieldnote = await openFieldnote();
  await switchTo(fieldnote, 'jonas');
  expect(await told(fieldnote.worker)).toEqual([]);
  expect(records(fieldnote)).toEqual([]);
});

test('it tells who was made active, before whom and from where, newest first', async () => {
  const fieldnote = await withHistory();
  await switchTo(fieldnote, 'jonas');
  await switchTo(fieldnote, 'ada', 'settings');
  await onSite(fieldnote, fieldnote.ids.mina);
  expect(await told(fieldnote.worker)).toEqual([
    'Mina Okafor from Ada Quell, site',
    'Ada Quell from Jonas Wirth, settings',
    'Jonas Wirth from Ada Quell, popup',
  ]);
});

test('whoever comes by the app’s own pages was made active there', async () => {
  const fieldnote = await withHistory();
  const { app, sessionId, userIds } = fieldnote;
  await onSite(fieldnote, app.signIn(sessionId, userIds.priya));
  expect(await told(fieldnote.worker)).toEqual(['Priya Raman from Ada Quell, site']);
});

test('whoever signs in on our page was made active by that', async () => {
  const fieldnote = await withHistory();
  const { worker } = fieldnote;
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  const way = { challenge: null, way: 'email_password', phone: null } as const;
  const who = { identifier: 'priya@quelllabs.co', password: 'priya-password' };
  await worker.ask.signIn({ origin: ORIGIN, ...way, ...who });
  expect(await told(worker)).toEqual(['Priya Raman from Ada Quell, sign-in']);
});

test('a sign-out that leaves everybody else as they were makes nobody active', async () => {
  const fieldnote = await withHistory();
  await fieldnote.worker.ask.signOut({ origin: ORIGIN, signInId: fieldnote.ids.mina, undo: false });
  await fieldnote.browser.settled();
  expect(await told(fieldnote.worker)).toEqual([]);
});

test.each(['before', 'after'] as const)(
  'a worker that ends %s any of its steps: a switch is told once, if and only if it happened',
  async (moment) => {
    for (let step = 1; step <= 12; step += 1) {
      const fieldnote = await withHistory();
      fieldnote.worker.killAt(step, moment);
      void switchTo(fieldnote, 'jonas');
      await fieldnote.browser.settled();
      await fieldnote.browser.clock.advance(60_000);
      const next = fieldnote.browser.startWorker();
      await next.ask.refresh({ origin: ORIGIN });
      const happened = fieldnote.truth() === fieldnote.ids.jonas;
      expect(await told(next)).toEqual(happened ? ['Jonas Wirth from Ada Quell, popup'] : []);
    }
  },
);

test('with it a switch writes as often as without', async () => {
  const writes = async (history: HistoryDays) => {
    const fieldnote = await withHistory(history);
    fieldnote.worker.killAt(Number.POSITIVE_INFINITY, 'before');
    await switchTo(fieldnote, 'jonas');
    await fieldnote.browser.settled();
    return fieldnote.worker.effects().filter((effect) => /^(?:save|drop) /.test(effect)).length;
  };
  expect(await writes('30')).toBe(await writes('off'));
});

test('it wakes nobody: no alarm is set for it, nothing waits, and nobody is asked', async () => {
  const fieldnote = await withHistory();
  await switchTo(fieldnote, 'jonas');
  await fieldnote.browser.clock.advance(60_000);
  fieldnote.requests();
  fieldnote.worker.killAt(Number.POSITIVE_INFINITY, 'before');
  await fieldnote.browser.clock.advance(100 * DAY);
  // An account's end is waited for by itself.
  expect([...fieldnote.browser.alarms.keys()]).toEqual(['health']);
  expect([fieldnote.worker.effects(), fieldnote.requests()]).toEqual([[], []]);
});

test.each(['30', '60', '90'] as const)('a line is told for %s days and no longer', async (days) => {
  const fieldnote = await withHistory(days);
  await switchTo(fieldnote, 'jonas');
  await fieldnote.browser.clock.advance(Number(days) * DAY - 60_000);
  expect(await told(fieldnote.browser.startWorker())).toHaveLength(1);
  await fieldnote.browser.clock.advance(120_000);
  expect(await told(fieldnote.browser.startWorker())).toEqual([]);
  expect(records(fieldnote)).toEqual([]);
});

test('a clock that is set back makes what it dated long past', async () => {
  const fieldnote = await withHistory();
  await switchTo(fieldnote, 'jonas');
  fieldnote.browser.clock.set(-2 * DAY);
  await switchTo(fieldnote, 'mina');
  expect(await told(fieldnote.worker)).toEqual(['Mina Okafor from Jonas Wirth, popup']);
});

test('turning it off forgets it at once, and so does a shorter time what is older', async () => {
  const fieldnote = await withHistory('90');
  await switchTo(fieldnote, 'jonas');
  fieldnote.browser.clock.set(40 * DAY);
  await switchTo(fieldnote, 'ada');
  await keep(fieldnote, '30');
  expect(await told(fieldnote.worker)).toHaveLength(1);
  await keep(fieldnote, 'off');
  expect(records(fieldnote)).toEqual([]);
  await keep(fieldnote, '30');
  expect(await told(fieldnote.worker)).toEqual([]);
});

test('one that was damaged is begun anew, and its copy goes with it', async () => {
  const fieldnote = await withHistory();
  await switchTo(fieldnote, 'jonas');
  fieldnote.browser.durable.records.set(`history:${ORIGIN}`, '"damaged"');
  const worker = fieldnote.browser.startWorker();
  expect(await told(worker)).toEqual([]);
  expect(records(fieldnote)).not.toEqual([]);
  await worker.ask.clearHistory({});
  expect(records(fieldnote)).toEqual([]);
});

test('a worker that ends while it is turned off leaves nothing that the next one keeps', async () => {
  const fieldnote = await withHistory();
  await switchTo(fieldnote, 'jonas');
  fieldnote.browser.durable.records.set('settings', JSON.stringify(DEFAULT_SETTINGS));
  await fieldnote.browser.startWorker().ask.index({});
  expect(records(fieldnote)).toEqual([]);
});

test('it goes with the app, and names go with the account', async () => {
  const fieldnote = await withHistory();
  const { worker, browser, ids } = fieldnote;
  await switchTo(fieldnote, 'jonas');
  await switchTo(fieldnote, 'mina');
  await worker.ask.signOut({ origin: ORIGIN, signInId: ids.jonas, undo: false });
  await browser.settled();
  await worker.ask.forget({ origin: ORIGIN, key: fieldnote.userIds.jonas });
  expect(await told(worker)).toEqual(['Mina Okafor from null, popup', 'null from Ada Quell, popup']);
  await worker.ask.disconnect({ origin: ORIGIN, signOut: false });
  expect(records(fieldnote)).toEqual([]);
});

test('it is bounded, the oldest going first', async () => {
  const fieldnote = await withHistory();
  const line = { at: fieldnote.browser.clock.now(), key: 'k'.repeat(64), from: 'f'.repeat(64), by: 'site' };
  const many = Array.from({ length: 1_000 }, () => line);
  fieldnote.browser.durable.records.set(`history:${ORIGIN}`, JSON.stringify(many));
  const worker = fieldnote.browser.startWorker();
  await worker.ask.switchTo({ origin: ORIGIN, signInId: fieldnote.ids.jonas });
  expect((await told(worker))[0]).toBe('Jonas Wirth from Ada Quell, popup');
  expect(fieldnote.browser.durable.records.get(`history:${ORIGIN}`)?.length).toBeLessThan(40_001);
});

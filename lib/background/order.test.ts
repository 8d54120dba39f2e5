import { expect, test } from 'vitest';
import { ORIGIN, openFieldnote } from '../../test/worker/fieldnote';
import type { Worker } from '../../test/worker/worker';
import { DEFAULT_SETTINGS } from '../session/settings/default-settings';
import type { View } from '../session/view';

const told = ({ rows }: View) => rows.map(({ title, digit }) => `${digit} ${title.split(' ')[0]}`);

const places = async (worker: Worker): Promise<string[]> => {
  const view = await worker.ask.view({ origin: ORIGIN });
  if (!view.ok) throw new Error('expected a view');
  return told(view.value);
};

test('accounts stand as they were last used once the person wants that, with the keys that they have', async () => {
  const { browser, worker, ids } = await openFieldnote();
  for (const signInId of [ids.mina, ids.jonas]) {
    await browser.clock.advance(60_000);
    await worker.ask.switchTo({ origin: ORIGIN, signInId });
  }
  const before = worker.view(ORIGIN);
  const own = told(before);
  await worker.ask.chooseOrder({ order: 'used' });

  const used = worker.view(ORIGIN);
  expect(told(used).slice(0, 3)).toEqual(['2 Jonas', '3 Mina', '1 Ada']);
  expect(told(used).toSorted()).toEqual(own.toSorted());
  expect(used.arranged).not.toBe(before.arranged);

  worker.kill();
  const next = browser.startWorker();
  expect(await places(next)).toEqual(told(used));
  await next.ask.saveSettings({ settings: { ...DEFAULT_SETTINGS, order: 'own' } });
  expect(await places(next)).toEqual(own);
});

test('a switch changes the next list, and is no reason for an open one to be arranged anew', async () => {
  const { browser, worker, ids } = await openFieldnote();
  await worker.ask.chooseOrder({ order: 'used' });
  const { arranged } = worker.view(ORIGIN);
  await browser.clock.advance(60_000);
  await worker.ask.switchTo({ origin: ORIGIN, signInId: ids.mina });

  const { rows, arranged: still } = worker.view(ORIGIN);
  expect([rows[0]?.title, still]).toEqual(['Mina Okafor', arranged]);
});

test('a step by a key leads on through the person’s own order: in that of use a second one would lead back', async () => {
  const { browser, worker, truth } = await openFieldnote();
  await worker.ask.chooseOrder({ order: 'used' });
  const reached = new Set<string | null>();
  for (let step = 0; step < 3; step += 1) {
    await browser.clock.advance(60_000);
    await worker.reach.command('next', null);
    reached.add(truth());
  }
  expect(reached.size).toBe(3);
});

import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import type { HistoryLine } from '../../../lib/session/kept/history';
import { origin, plantDesk, settle } from '../../../test/platform/planted-options';
import { createHistoryDeeds } from './history-deeds';

const line: HistoryLine = { origin, at: 1, title: 'Mina Okafor', from: null, by: 'popup' };

test('what is typed narrows the history, and begins at its newest lines again', async () => {
  const { desk, now } = plantDesk({ ask: { history: async () => done([line]) } });
  const deeds = createHistoryDeeds(desk);
  deeds.read();
  await settle();
  const { most } = now().history;
  deeds.showMore();
  expect(now().history).toMatchObject({ lines: [line], most: 2 * most });
  deeds.look('mina');
  expect(now().history).toMatchObject({ lines: [line], filter: 'mina', most });
});

test('an empty history is told to who hears the page', async () => {
  const { desk, now, calls } = plantDesk();
  createHistoryDeeds(desk).clear();
  await settle();
  expect(calls).toEqual(['clear the history']);
  expect([now().history.lines, now().said]).toEqual([[], { kind: 'history-cleared' }]);
});

test('what could not be cleared stays, and says so', async () => {
  const lost = failure('interrupted');
  const { desk, now } = plantDesk({ ask: { clearHistory: async () => fail(lost) } });
  createHistoryDeeds(desk).clear();
  await settle();
  expect([now().history.lines, now().settingsFailure, now().said]).toEqual([null, lost, null]);
});

import { expect, test } from 'vitest';
import { plantedRow } from '../../../entrypoints/gallery/planted/planted-view';
import { asTheyStood } from './as-they-stood';

const rowsOf = (...keys: string[]) => keys.map((key) => plantedRow({ key }));
const keysOf = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

test('whatever order is told anew, everybody stays where they stood, and who is new comes last', () => {
  const told = rowsOf('vera', 'mina', 'ada', 'jonas', 'udo');
  expect(keysOf(asTheyStood(told, rowsOf('ada', 'jonas', 'gone', 'mina')))).toEqual([
    ...['ada', 'jonas', 'mina'],
    ...['vera', 'udo'],
  ]);
});

test('who has ended meanwhile sinks under the others, in the order that is told', () => {
  const ended = ['ada', 'gone'].map((key) => plantedRow({ key, state: 'ended' }));
  expect(keysOf(asTheyStood([...rowsOf('mina', 'jonas'), ...ended], rowsOf('gone', 'ada', 'jonas')))).toEqual(
    [...['jonas', 'mina'], ...['ada', 'gone']],
  );
});

import { expect, test } from 'vitest';
import { plantPress } from '../../../test/platform/planted-press';
import type { Intent } from '../state/intent';
import { createActing } from './acting';

/** A popup that logs what it shows at once, and what is done later. */
function plantActing() {
  const log: string[] = [];
  const { act, begin } = createActing((gesture) => log.push(`shown: ${gesture.kind}`));
  return { act, log, begin: () => begin((intent) => log.push(`done: ${intent.kind}`)) };
}

const CHOICE: Intent = { kind: 'choose', key: 'mina' };
const TYPED: Intent = { kind: 'typed', text: 'mi' };

test('what only shows happens at once, what needs more once it is there, each once and in its order', async () => {
  const { act, begin, log } = plantActing();
  const loaded = Promise.resolve().then(begin);
  act(CHOICE);
  act(TYPED);
  act({ kind: 'pressed', press: plantPress({ key: 'Enter' }) });
  expect(log).toEqual(['shown: typed']);
  await loaded;
  expect(log.slice(1)).toEqual(['done: choose', 'done: pressed']);
});

test('from then on nothing waits', () => {
  const { act, begin, log } = plantActing();
  begin();
  act(CHOICE);
  act(TYPED);
  expect(log).toEqual(['done: choose', 'done: typed']);
});

import { expect, test } from 'vitest';
import { plantPress } from '../../../test/platform/planted-press';
import { plantedState } from '../../gallery/planted/planted-popup';
import { clickIntents } from '../state/click';
import type { Intent } from '../state/intent';
import { nextState } from '../state/next-state';
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

test('a click means the row it was on, though the pointer is down on another before it is done', () => {
  let state = plantedState();
  const done: Intent[] = [];
  const { act, begin } = createActing((gesture) => {
    state = nextState(state, gesture);
  });
  const down = (key: string, y: number) => act({ kind: 'changed', to: { press: { key, x: 10, y } } });

  down('ada', 10);
  clickIntents(state.press, { key: 'ada', x: 10, y: 10 }).forEach(act);
  down('noor', 60);
  begin((intent) => done.push(intent));

  expect(done).toEqual([{ kind: 'choose', key: 'ada' }]);
  expect(state.press?.key).toBe('noor');
});

import { expect, test } from 'vitest';
import { firstState, type OptionsState } from './state/state';
import { createStore, type Store } from './store';

const NEWS = { kind: 'news', isNew: true } as const;

/** A page that tells once more, whenever it is shown and has not told before. */
function tellingPage() {
  const shown: boolean[] = [];
  let hasTold = false;
  const store: Store = createStore(firstState('about'), ({ isNew }: OptionsState) => {
    shown.push(isNew);
    if (hasTold) return;
    store.tell({ ...NEWS, isNew: false });
    hasTold = true; // as an effect, which has run only once it is over
  });
  return { store, shown };
}

test('what is told while a state is shown is shown after it, and once', () => {
  const { store, shown } = tellingPage();
  store.tell(NEWS);
  expect(shown).toEqual([true, false]);
  expect(store.now().isNew).toBe(false);
});

test('a state that cannot be shown holds up none that comes later', () => {
  let isBroken = true;
  const shown: boolean[] = [];
  const store = createStore(firstState('about'), ({ isNew }) => {
    if (isBroken) throw new Error('cannot be drawn');
    shown.push(isNew);
  });
  expect(() => store.tell(NEWS)).toThrow('cannot be drawn');
  isBroken = false;
  store.tell({ ...NEWS, isNew: false });
  expect(shown).toEqual([false]);
});

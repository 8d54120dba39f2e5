import { expect, test } from 'vitest';
import { steady } from './steady';

interface Facts {
  name: string;
  digit?: number;
}

const Steady = steady<Facts>(({ name }) => name);
const ada = { name: 'Ada', digit: 1 };

test.each<[string, Facts, boolean]>([
  ['what is the same', { digit: 1, name: 'Ada' }, false],
  ['another value', { name: 'Ada', digit: 2 }, true],
  ['a value that is gone', { name: 'Ada' }, true],
])('%s: drawn again? %s', (_, next, isDrawn) => {
  expect(new Steady(ada).shouldComponentUpdate(next)).toBe(isDrawn);
});

test('a value that is new is drawn', () => {
  expect(new Steady({ name: 'Ada' }).shouldComponentUpdate(ada)).toBe(true);
});

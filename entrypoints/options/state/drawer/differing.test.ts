import { expect, test } from 'vitest';
import { compared } from './differing';

const said = (...claims: [name: string, text: string, isText?: boolean][]) => ({
  alg: null,
  kid: null,
  claims: claims.map(([name, text, isText = true]) => ({ name, text, isText })),
});

test('only what differs is told, what one side lacks among it', () => {
  const one = said(['sub', '1'], ['iss', 'x'], ['only', 'here'], ['__proto__', 'a']);
  const other = said(['iss', 'x'], ['sub', '2'], ['role', 'viewer'], ['__proto__', 'a']);
  expect(compared(one, other)).toEqual({
    differing: [
      { name: 'sub', one: '1', other: '2' },
      { name: 'only', one: 'here', other: null },
      { name: 'role', one: null, other: 'viewer' },
    ],
    same: ['iss', '__proto__'],
  });
});

test('a number is not the same as its digits', () => {
  expect(compared(said(['n', '7', true]), said(['n', '7', false])).differing).toHaveLength(1);
});

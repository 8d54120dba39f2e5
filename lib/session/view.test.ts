import { expect, test } from 'vitest';
import { plantedView } from '../../test/worker/planted-view';
import { isNewer } from './view';

test.each([
  ['a later one', { revision: 6 }, true],
  ['a later one with fewer rows', { revision: 6, more: 9 }, true],
  ['the same with more of its rows', { more: 0 }, true],
  ['the same', {}, false],
  ['the same with fewer of its rows', { more: 3 }, false],
  ['an earlier one', { revision: 4 }, false],
  ['an earlier one with more rows', { revision: 4, more: 0 }, false],
])('%s: newer is %o → %s', (_, known, newer) => {
  const before = plantedView({ revision: 5, more: 2 });

  expect(isNewer({ ...before, ...known }, before)).toBe(newer);
});

import { expect, test } from 'vitest';
import { initials } from './names';

test.each([
  ['Ada Quell', 'AQ'],
  ['Ada Maria Quell', 'AQ'],
  ['ada', 'A'],
  ['ada.quell@quelllabs.co', 'AQ'],
  ['Théo Lamarque', 'TL'],
  ['Énora Île', 'ÉÎ'],
  ['王小明', '王'],
  ['ليلى الحداد', 'لا'],
  ['Familie 👨‍👩‍👧 Rossi', 'FR'],
  ['👨‍👩‍👧', '#'],
  ['Account …4821', '#'],
  ['+1 555 0100', '10'],
  ['', '#'],
])('%s gives %s', (title, expected) => {
  expect(initials(title)).toBe(expected);
});

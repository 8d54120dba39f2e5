import { expect, test } from 'vitest';
import { partsIn } from './shipped-parts';

const RULE = '-'.repeat(80);

test('each part is named once, whatever its license says', () => {
  const notices = `Of others:\n\n${RULE}\nidb 8.0.4 (ISC)\nSource: x\n\n${'-'.repeat(14)}\n1.1. "Contributor" (MPL)\n\n${RULE}\nPublic Suffix List 2026 (MPL-2.0)\nSource: y\n`;
  expect(partsIn(notices)).toEqual([
    { name: 'idb', version: '8.0.4', license: 'ISC' },
    { name: 'Public Suffix List', version: '2026', license: 'MPL-2.0' },
  ]);
});

test.each(['', 'nothing to be read'])('of “%s” there is none', (text) => {
  expect(partsIn(text)).toEqual([]);
});

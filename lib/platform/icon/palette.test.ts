import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { discColor } from './palette';

const SHEET = readFileSync(new URL('../../../components/tokens.css', import.meta.url), 'utf8');
const DISC = /\[data-hue="(\d)"\] \{\s*--av-h: (\d+);\s*--av-c: ([\d.]+);/g;
const discs = [...SHEET.matchAll(DISC)].map(([, at, hue, chroma]) => [
  Number(at),
  Number(hue),
  Number(chroma),
]);

test('the icon has the colors of the list', () => {
  expect(discs).toHaveLength(10);
  for (const [at = -1, hue, chroma] of discs)
    expect(discColor(at, 0.5)).toBe(`oklch(0.5 ${chroma} ${hue} / 1)`);
});

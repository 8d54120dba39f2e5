import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryFiles } from './imports';

const SHIPPED = /^(?:components|lib|entrypoints\/(?:popup|options))\//;
const files = repositoryFiles().filter((file) => SHIPPED.test(file) && !file.includes('.test.'));
const textOf = (ending: RegExp) =>
  files.filter((file) => ending.test(file)).map((file) => readFileSync(file, 'utf8'));

const sheets = textOf(/\.css$/)
  .join('\n')
  .replace(/\/\*[\s\S]*?\*\//g, '');
const sources = textOf(/\.(?:tsx?|html)$/).join('\n');

/** What stands before the braces, quoted text left out: it has dots in it, too. */
const selectors = sheets.replace(/"[^"]*"/g, '').replace(/\{[^{}]*\}/g, '{}');
const drawn = [...selectors.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

/** The names of icons are put together with their prefix; the type of all names is their list. */
const iconNames = [...(/type IconName =([^;]*);/.exec(sources)?.[1] ?? '').matchAll(/'([\w-]+)'/g)].map(
  ([, name = '']) => name,
);

test('no sheet draws a class that no component has', () => {
  const had = new Set(sources.match(/[a-z][\w-]*/g));
  const inNoSource = new Set(drawn.filter((name) => !name.startsWith('icon-') && !had.has(name)));
  expect(drawn.length).toBeGreaterThan(300);
  expect([...inNoSource]).toEqual([]);
});

test('every icon has one shape, and there is no other shape', () => {
  const shapes = [...selectors.matchAll(/^\.icon-([\w-]+) path \{/gm)].map(([, name = '']) => name);
  expect(shapes.toSorted()).toEqual(iconNames.toSorted());
});

test('every icon is shown by something', () => {
  const withoutList = sources.replace(/type IconName =[^;]*;/, '');
  expect(iconNames.filter((name) => !new RegExp(`['"]${name}['"]`).test(withoutList))).toEqual([]);
});

test('every variable that a sheet uses is set, and every one that is set is used', () => {
  const set = new Set([...sheets.matchAll(/[{;\s](--[\w-]+):/g)].map(([, name]) => name));
  const used = new Set([...sheets.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const inSources = (name: string | undefined) => name !== undefined && sources.includes(name);
  expect([...used].filter((name) => !set.has(name) && !inSources(name))).toEqual([]);
  expect([...set].filter((name) => !used.has(name) && !inSources(name))).toEqual([]);
});

// Firefox mixes other colors than those of old in Oklab unless it is told, and then shifts the edges of what repeats.
test('what repeats is mixed in sRGB, so that its edges are sharp in both browsers', () => {
  const repeating = sheets.match(/repeating-[\w-]+\([^,]*/g) ?? [];
  expect(repeating.length).toBeGreaterThan(0);
  expect(repeating.filter((gradient) => !gradient.endsWith(' in srgb'))).toEqual([]);
});

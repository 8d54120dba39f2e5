import { expect, test } from 'vitest';
import { backArrows, circles, homeless, overfull } from './findings';
import { importsIn, readImports, repositoryFiles } from './imports';

const files = repositoryFiles();
const imports = readImports(files);

test('no file imports itself in a circle, types included', () => {
  expect(circles(imports)).toEqual([]);
});

test('no import points from a layer back to one above it', () => {
  expect(backArrows(imports)).toEqual([]);
});

test('every file of a layered part stands in one of its layers', () => {
  expect(homeless(files)).toEqual([]);
});

test('no folder holds more than a newcomer can look through', () => {
  expect(overfull(files)).toEqual([]);
});

const planted = (all: Record<string, string>) => {
  const known = new Set(Object.keys(all));
  return new Map(Object.entries(all).map(([file, text]) => [file, importsIn(file, { text, known })]));
};

test('a circle of types alone is found', () => {
  const found = circles(
    planted({
      'a.ts': "import type { B } from './b';\nexport type A = B;",
      'b.ts': "export type { C } from './c';",
      'c.ts': "import type {\n  A,\n} from './a';",
      'd.ts': "import { A } from './a';",
    }),
  );
  expect(found).toEqual(['a.ts', 'b.ts', 'c.ts']);
});

test('an arrow that points back is found, and one that points down is none', () => {
  const known = 'lib/background/known/a.ts';
  const asking = 'lib/background/asking/b.ts';
  expect(backArrows(planted({ [known]: "import { b } from '../asking/b';", [asking]: '' }))).toEqual([
    `${known} → ${asking}`,
  ]);
  expect(backArrows(planted({ [known]: '', [asking]: "import { a } from '../known/a';" }))).toEqual([]);
});

test('a file beside the layers is found', () => {
  expect(
    homeless(['lib/background/stray.ts', 'lib/background/owner.ts', 'lib/background/flow/a.ts']),
  ).toEqual(['lib/background/stray.ts']);
});

test('a folder that is too full is found, its tests aside', () => {
  const many = (count: number, end: string) => Array.from({ length: count }, (_, at) => `lib/x/f${at}${end}`);
  expect(overfull([...many(40, '.ts'), ...many(9, '.test.ts')])).toEqual([]);
  expect(overfull(many(41, '.css'))).toEqual(['lib/x holds 41']);
});

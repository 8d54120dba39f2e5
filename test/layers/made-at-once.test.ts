import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryFiles } from './imports';

const SHIPPED = /^(?:components|lib|entrypoints\/(?:popup|options))\/.*\.tsx?$/;

/** What takes milliseconds in a new process: it needs the tables of all languages, or of all emoji. */
const DEAR = /^(?:export )?const \w+ = (?:new Intl\.|new RegExp|\/.*\/[a-z]*v\b)/mu;

test('nothing that is dear to make is made while a module is loaded', () => {
  const files = repositoryFiles().filter((file) => SHIPPED.test(file) && !file.includes('.test.'));
  expect(files.filter((file) => DEAR.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test.each(['const a = new Intl.Segmenter()', 'const b = new RegExp("a")', 'export const c = /a/v;'])(
  '%s is seen',
  (made) => {
    expect(DEAR.test(made)).toBe(true);
  },
);

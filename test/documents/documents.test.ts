import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryFiles } from '../layers/imports';
import { anchorsOf, codeOf, documents, linksOf } from './documents';
import { pathIn } from './path-in';

const all = documents();
const files = repositoryFiles();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

test('the documents that everybody looks for are there', () => {
  const paths = all.map(({ path }) => path);
  for (const name of ['README', 'ARCHITECTURE', 'SECURITY', 'CHANGELOG', 'CONTRIBUTING', 'PRIVACY'])
    expect(paths).toContain(`${name}.md`);
});

describe.each(all)('$path', (document) => {
  test('leads only to what is there', () => {
    const within = linksOf(document).filter((link) => !/^[a-z]+:/.test(link));
    expect(within.filter((link) => !leadsSomewhere(document.path, link))).toEqual([]);
  });

  test('writes addresses of other places whole and in https', () => {
    const outside = linksOf(document).filter((link) => /^[a-z]+:/.test(link));
    expect(outside.filter((link) => !(URL.canParse(link) && /^(?:https|mailto):/.test(link)))).toEqual([]);
  });

  test('names no command that is not there', () => {
    const named = [...document.text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names no file that is not there', () => {
    expect(codeOf(document).filter((code) => pathIn(code, files) === null)).toEqual([]);
  });
});

/** A file or folder of ours, and in a document the heading behind `#`. */
function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : posix.join(posix.dirname(from), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
}

// The check itself: it has to see what is wrong.
describe('of a document', () => {
  const text = '# Who are you?\n\n[a](b.md#c) `lib/x.ts`\n\n```sh\n# [no](link.md) `at/all.ts`\n```\n';
  const document = { path: 'x.md', text };

  test('links, headings and code are read, and nothing of what is for a shell', () => {
    expect(linksOf(document)).toEqual(['b.md#c']);
    expect(anchorsOf(text)).toEqual(['who-are-you']);
    expect(codeOf(document)).toEqual(['lib/x.ts']);
  });

  test.each(['b.md', 'README.md#no-such-heading', '../outside.md'])('a link to %s leads nowhere', (link) => {
    expect(leadsSomewhere('x.md', link)).toBe(false);
  });

  test.each(['lib/none.ts', 'test/none', 'none.css', 'apps/none.ts'])('%s is no file', (code) => {
    expect(pathIn(code, files)).toBe(null);
  });

  test.each(['lib/session', 'apps/linking.ts', 'POST /session', 'a.acme.com', 'test/**', 'name'])(
    '%s is a file, or not meant as one',
    (code) => expect(pathIn(code, files)).not.toBe(null),
  );
});

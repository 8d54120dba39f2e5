import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layers-'));
  await cp('biome.json', join(folder, 'biome.json'));
  await cp('test/lint', join(folder, 'test/lint'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Finding {
  category: string;
  location: { path: string; start: { line: number } };
}

async function plant(path: string, source: string): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, source);
}

/** The lint findings in an otherwise empty copy of the project. */
function findingsIn(path: string): Promise<Finding[]> {
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const terms = ['--vcs-enabled=false', '--colors=off', '--max-diagnostics=none', '--reporter=json'];
  return new Promise((resolve) => {
    execFile(biome, ['lint', ...terms, path], { cwd: folder }, (_, stdout) =>
      resolve(JSON.parse(stdout.slice(stdout.indexOf('{'))).diagnostics),
    );
  });
}

/** The categories of what is found in one planted file. */
async function lint(path: string, source: string): Promise<string> {
  await plant(path, source);
  return (await findingsIn(path)).map(({ category }) => category).join(' ');
}

const FORBIDDEN = [
  ['lib/session/a.ts', '../db/sessions'],
  ['lib/session/a.ts', 'zod/mini'],
  ['lib/session/refusal/a.ts', '../../db/sessions'],
  ['lib/session/refusal/a.ts', 'zod/mini'],
  ['lib/wacht/a.ts', '../db/sessions'],
  ['lib/wacht/a.ts', 'zod'],
  ['lib/db/a.ts', 'wxt/browser'],
  ['lib/db/a.ts', 'zod/mini'],
  ['lib/platform/a.ts', '../wacht/client'],
  ['lib/platform/a.ts', 'idb'],
  ['lib/platform/icon/a.ts', '../../wacht/client'],
  ['lib/rpc/a.ts', 'zod/mini'],
  ['lib/rpc/a.ts', './gate'],
  ['lib/rpc/a.ts', './questions/table'],
  ['lib/rpc/contract.ts', 'zod/mini'],
  ['lib/rpc/questions/a.ts', 'wxt/browser'],
  ['lib/rpc/gate.ts', '../db/sessions'],
  ['lib/background/a.ts', 'webextension-polyfill'],
  ['lib/background/a.ts', '../platform/tabs'],
  ['lib/background/known/a.ts', 'zod/mini'],
  ['lib/background/known/shapes.ts', '../../platform/keep'],
  ['components/a.tsx', '../lib/rpc/ask'],
  ['components/a.tsx', '../lib/db/sessions'],
  ['entrypoints/popup/a.ts', '../../lib/db/read'],
  ['components/a.tsx', 'wxt/browser'],
  ['entrypoints/popup/a.ts', '../../lib/wacht/client'],
  ['entrypoints/popup/a.ts', '../../lib/background/owner'],
  ['entrypoints/popup/a.ts', '../../lib/rpc/gate'],
  ['entrypoints/popup/a.ts', '../../lib/rpc/questions/table'],
  ['entrypoints/popup/a.ts', '../../lib/platform/tabs'],
  ['entrypoints/options/a.ts', 'webextension-polyfill'],
  ['entrypoints/options/a.ts', 'zod/mini'],
] as const;

const ALLOWED = [
  ['lib/session/a.ts', '../result'],
  ['lib/session/a.ts', './types'],
  ['lib/session/refusal/a.ts', '../failure'],
  ['lib/session/refusal/a.ts', '../../result'],
  ['lib/wacht/a.ts', '../session/types'],
  ['lib/wacht/a.ts', 'zod/mini'],
  ['lib/db/a.ts', 'idb'],
  ['lib/platform/a.ts', 'webextension-polyfill'],
  ['lib/platform/icon/a.ts', '../tabs'],
  ['lib/platform/icon/a.ts', '../../session/view'],
  ['lib/rpc/a.ts', '../session/view'],
  ['lib/rpc/gate.ts', 'zod/mini'],
  ['lib/rpc/contract.ts', './questions/table'],
  ['lib/rpc/questions/a.ts', 'zod/mini'],
  ['lib/rpc/questions/a.ts', '../../session/view'],
  ['lib/background/a.ts', '../wacht/client'],
  ['lib/background/known/shapes.ts', 'zod/mini'],
  ['lib/background/known/shape.ts', 'zod/mini'],
  ['lib/background/known/flow-shape.ts', 'zod/mini'],
  ['lib/background/known/cached-shapes.ts', 'zod/mini'],
  ['components/a.tsx', '../lib/session/view'],
  ['components/a.tsx', 'preact/hooks'],
  ['entrypoints/popup/a.ts', '../../lib/db/page-read'],
  ['entrypoints/popup/a.ts', '../../lib/rpc/ask'],
  ['entrypoints/options/a.ts', '../../lib/platform/permissions'],
  ['entrypoints/background/a.ts', '../../lib/wacht/client'],
] as const;

describe('what files import from each other', () => {
  const tried = new Map<string, string[]>();
  for (const [path, imported] of [...FORBIDDEN, ...ALLOWED])
    tried.set(path, [...(tried.get(path) ?? []), imported]);

  /** One import and its use, in a line of their own. */
  const line = (imported: string, at: number) =>
    `import { thing as thing${at} } from '${imported}'; export const used${at} = thing${at};\n`;

  let found: Finding[] = [];
  beforeAll(async () => {
    for (const [path, all] of tried) await plant(path, all.map(line).join(''));
    found = await findingsIn('.');
  });

  const findingsAt = (path: string, imported: string) => {
    const at = (tried.get(path)?.indexOf(imported) ?? -1) + 1;
    const there = found.filter(({ location }) => location.path === path && location.start.line === at);
    return there.map(({ category }) => category);
  };

  test.each(FORBIDDEN)('%s may not import %s', (path, imported) => {
    expect(findingsAt(path, imported)).toEqual(['lint/style/noRestrictedImports']);
  });

  test.each(ALLOWED)('%s may import %s', (path, imported) => {
    expect(findingsAt(path, imported)).toEqual([]);
  });

  test('nothing else is found', () => {
    expect(found).toHaveLength(FORBIDDEN.length);
  });
});

test.each([
  ['any', 'export const loose = (value: any) => value;\n', 'lint/suspicious/noExplicitAny'],
  ['console', "console.log('seen');\n", 'lint/suspicious/noConsole'],
  ['a default export', 'export default 1;\n', 'lint/style/noDefaultExport'],
  ['a non-null assertion', 'export const first = (a: string[]) => a[0]!;\n', 'lint/style/noNonNullAssertion'],
  ['innerHTML', 'export const put = (e: Element) => {\n  e.innerHTML = "x";\n};\n', 'plugin'],
  ['insertAdjacentHTML', 'document.body.insertAdjacentHTML("beforeend", "x");\n', 'plugin'],
])('product code may not use %s', async (_, source, finding) => {
  expect(await lint('lib/session/b.ts', source)).toBe(finding);
});

test('a component may not hand a string over as markup', async () => {
  const source = 'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n';
  expect(await lint('components/raw.tsx', source)).toContain('lint/security/noDangerouslySetInnerHtml');
});

test('two files may not import each other', async () => {
  await lint('lib/session/one.ts', "import { two } from './two';\nexport const one = () => two();\n");
  const second = "import { one } from './one';\nexport const two = () => one();\n";
  expect(await lint('lib/session/two.ts', second)).toContain('lint/suspicious/noImportCycles');
});

describe('a promise that nobody waits for', () => {
  const ports = `
import type { Outcome } from './outcome';
export interface Bench {
  keep: { save(records: object): Promise<boolean> };
}
export interface Hands {
  start(): Outcome<{ startedAt: number }>;
}
`;
  const use = (body: string) => `
import type { Bench, Hands } from './ports';
export function planted({ keep }: Bench, { start }: Hands) {
  ${body}
}
`;

  beforeAll(async () => {
    await lint('lib/background/outcome.ts', 'export type Outcome<Value> = Promise<{ value: Value }>;\n');
    await lint('lib/background/ports.ts', ports);
  });

  test.each([
    ['is called and left', 'keep.save({}); return start();', 'noFloatingPromises'],
    ['is followed and left', 'start().then(() => keep); return keep.save({});', 'noFloatingPromises'],
    ['is spread into an object', 'void keep; return { ...start() };', 'noMisusedPromises'],
    ['is taken for true', 'return keep.save({}) ? start : null;', 'noMisusedPromises'],
  ])('is an error where it %s', async (_, body, rule) => {
    expect(await lint('lib/background/c.ts', use(body))).toBe(`lint/nursery/${rule}`);
  });

  test.each([
    'await keep.save({}); return start();',
    'void keep.save({}); return start();',
    'void keep; return { ...(await start()) };',
  ])('is none in: %s', async (body) => {
    expect(await lint('lib/background/c.ts', use(body).replace('function', 'async function'))).toBe('');
  });
});

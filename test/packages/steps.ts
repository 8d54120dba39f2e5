import { mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { runTool } from '../commands/run-program';
import { asOne, failedWith, type Outcome, type Step } from '../commands/step';
import { copyOfTree } from '../mutants/copy-of-tree';
import { differing } from './differing';
import { filesIn, unpack } from './unpack';

/** `npm run zip:check`: what the stores get is the same for whoever builds it, and Firefox's sources build it, too. */
export const packageSteps: Step[] = [
  { name: 'two clean builds are the same', run: twoBuilds },
  { name: 'the sources build the same', run: fromSources },
  { name: 'unpacked, they are what the stories install', run: unpackedAsBuilt },
];

/** Elsewhere on the disk and on the globe, in another folder. */
async function twoBuilds(): Promise<Outcome> {
  const here = await packed({ TZ: 'UTC', LANG: 'C' });
  const there = await packed({ TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8' });
  return outcomeOf(differing(here, there), here.size);
}

async function packed(env: Record<string, string>, cwd = copyOfTree()): Promise<Map<string, Buffer>> {
  for (const browser of ['chrome', 'firefox'])
    await must(runTool('wxt/bin/wxt.mjs', ['zip', '-b', browser], { cwd, env }));
  const made = readdirSync(join(cwd, '.output')).filter((name) => !name.endsWith('-mv3'));
  return new Map(made.map((name) => [name, readFileSync(join(cwd, '.output', name))]));
}

/** What a reviewer does: unpack, install, build. The packages are those that are installed here. */
async function fromSources(): Promise<Outcome> {
  const made = await packed({});
  const cwd = mkdtempSync(join(tmpdir(), 'sources-'));
  unpack(archiveIn(made, '-sources.zip'), cwd);
  symlinkSync(resolve('node_modules'), join(cwd, 'node_modules'), 'junction');
  await must(runTool('wxt/bin/wxt.mjs', ['zip', '-b', 'firefox'], { cwd }));
  const name = '-firefox.zip';
  const again = readdirSync(join(cwd, '.output')).find((file) => file.endsWith(name)) ?? '';
  const rebuilt = filesIn(readFileSync(join(cwd, '.output', again)));
  const shipped = filesIn(archiveIn(made, name));
  return outcomeOf(differing(shipped, rebuilt), shipped.size);
}

/** Whoever installs from a release has the same folder as who builds it. */
async function unpackedAsBuilt(): Promise<Outcome> {
  const cwd = copyOfTree();
  const made = await packed({}, cwd);
  const found = ['chrome', 'firefox'].map((browser) => {
    const unpacked = filesIn(archiveIn(made, `-${browser}.zip`));
    return { unpacked, different: differing(unpacked, folderOf(join(cwd, '.output', `${browser}-mv3`))) };
  });
  const compared = found.reduce((sum, { unpacked }) => sum + unpacked.size, 0);
  return outcomeOf(
    found.flatMap(({ different }) => different),
    compared,
  );
}

function folderOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
  return new Map(paths.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}

function archiveIn(made: Map<string, Buffer>, end: string): Buffer {
  const [, archive] = [...made].find(([name]) => name.endsWith(end)) ?? [];
  if (!archive) throw new Error(`no archive …${end} was made`);
  return archive;
}

async function must(run: ReturnType<typeof runTool>): Promise<void> {
  const { code, output } = await run;
  if (code !== 0) throw new Error(output);
}

function outcomeOf(different: string[], compared: number): Outcome {
  if (different.length > 0) return failedWith(different.join('\n'));
  return { ...asOne({ code: 0, output: '' }), note: `${compared} files compared` };
}

import { readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';

const LICENCE = 'LICENSE.txt';
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/**
 * Whoever is given a package of the extension is given its licence and those of everything bundled with it. What is
 * bundled is read from the build itself, so that no list can be forgotten; a package that states no licence fails it.
 */
export default defineWxtModule({
  name: 'third-party-notices',
  setup(wxt) {
    const { root, outDir } = wxt.config;
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ absoluteSrc: join(root, 'LICENSE'), relativeDest: LICENCE });
    });
    wxt.hook('build:done', async (_, { steps, publicAssets }) => {
      const chunks = steps.flatMap((step) => step.chunks);
      const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const folders = await Promise.all(
        modules.flatMap((id) => folderOf(id, root) ?? []).map((folder) => realpath(folder)),
      );
      const notices = await Promise.all([...new Set(folders)].map((folder) => noticeOf(folder, root)));
      const besides = await Promise.all(modules.map(noticeBeside));
      const all = [...notices, ...besides.filter((text) => text !== null)].sort();
      await writeFile(join(outDir, NOTICES), [INTRODUCTION, ...all].join(`\n${RULE}\n`));
      publicAssets.push({ type: 'asset', fileName: NOTICES });
    });
  },
});

const RULE = '-'.repeat(80);
const INTRODUCTION =
  'The extension contains parts of these works, each under the licence that stands below it.\n';

/** The folder of the package that a bundled module is of; the build's own helpers have no file, only a name. */
function folderOf(id: string, root: string): string | null {
  const [inPackage] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
  if (inPackage !== undefined) return inPackage;
  const [, builder] = /^\0(?:virtual:)?(rolldown|vite|wxt)\b/.exec(id) ?? [];
  return builder === undefined ? null : join(root, 'node_modules', builder);
}

/** A file of ours that is made out of something of others has its notice beside it: `FILE.notice.txt`. */
const noticeBeside = (id: string): Promise<string | null> =>
  readFile(`${id.replace(/\.tsx?$/, '')}.notice.txt`, 'utf8').catch(() => null);

interface Package {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

async function noticeOf(folder: string, root: string): Promise<string> {
  const about: Package = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { name, version, license, repository } = about;
  const texts = await licencesIn(folder);
  if (texts.length === 0) texts.push(await statedLicence(about, root));
  const source = typeof repository === 'object' ? repository.url : (repository ?? '');
  return [`${name} ${version} (${license})`, `Source: ${addressOf(source)}`, '', ...texts].join('\n');
}

/** A name alone is one at GitHub, as npm has it. */
const addressOf = (source: string): string =>
  source.replace(/^git\+/, '').replace(/^[\w.-]+\/[\w.-]+$/, 'https://github.com/$&');

/** What lies beside the package; not what its makers bundled themselves, when they are the ones who build. */
async function licencesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => /^(?:licen[cs]e|notice)/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => text.split('\n# Licenses of bundled dependencies')[0] ?? text);
}

/** Some state "MIT" and bring no text: it is the text of our own licence, with their name. */
async function statedLicence({ name, license, author }: Package, root: string): Promise<string> {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || holder === undefined) throw new Error(`${name} is bundled and brings no licence`);
  const ours = await readFile(join(root, 'LICENSE'), 'utf8');
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

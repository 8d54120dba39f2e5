import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShippedPackage } from './bundled-packages';

const RULE = '-'.repeat(80);
const INTRODUCTION =
  'The extension contains parts of these works, each under the licence that stands below it.\n';

interface Bundled {
  modules: string[];
  root: string;
}

/** The licences of these packages, and the notices that lie beside bundled files of ours, as one text. */
export async function noticesOf(packages: ShippedPackage[], { modules, root }: Bundled): Promise<string> {
  const notices = await Promise.all(packages.map((each) => noticeOf(each, root)));
  const besides = await Promise.all([...new Set(modules)].map(noticeBeside));
  const all = [...notices, ...besides.filter((text) => text !== null)].sort();
  return [INTRODUCTION, ...all].join(`\n${RULE}\n`);
}

/** A file of ours that is made out of something of others has its notice beside it: `FILE.notice.txt`. */
const noticeBeside = (id: string): Promise<string | null> =>
  readFile(`${id.replace(/\.tsx?$/, '')}.notice.txt`, 'utf8').catch(() => null);

async function noticeOf(about: ShippedPackage, root: string): Promise<string> {
  const { folder, name, version, license, repository } = about;
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
async function statedLicence({ name, license, author }: ShippedPackage, root: string): Promise<string> {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'MIT' || holder === undefined) throw new Error(`${name} is bundled and brings no licence`);
  const ours = await readFile(join(root, 'LICENSE'), 'utf8');
  return ours.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

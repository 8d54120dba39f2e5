import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { partsIn } from '../../entrypoints/options/state/shipped-parts';
import { repositoryFiles } from '../layers/imports';
import { BUILDS, filesOf, readBuilt } from './built-files';

const readText = (path: string) => readFile(path, 'utf8');
const notices = (build: string) => readBuilt(build, 'THIRD-PARTY-NOTICES.txt');
const named = (text: string) =>
  [...text.matchAll(/^(@?[\w/.-]+) \d[\w.-]* \(.+\)$/gm)].map(([, name = '']) => name);

/** What only the code of one package says, in whatever way it was bundled: told once more, from reading it. */
const MARKS: Record<string, RegExp> = {
  idb: /continuePrimaryKey/,
  jose: /ERR_JWS_SIGNATURE_VERIFICATION_FAILED/,
  'libphonenumber-js': /NOT_A_NUMBER/,
  preact: /dangerouslySetInnerHTML/,
  rolldown: /Object\.getOwnPropertyDescriptor/,
  'webextension-polyfill': /The message port closed before a response was received/,
  zod: /_zod/,
};

const VALUE_IMPORT =
  /^(?:import|export) (?!type\b)(?:[\w*{} ,\n]+ from )?'((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w/-]+)?'/gm;

/** The packages of which our sources take more than types. */
async function packagesInSources(): Promise<string[]> {
  const sources = repositoryFiles().filter(
    (file) => /^(?:lib|components|entrypoints)\/.*\.tsx?$/.test(file) && !/\.test\.|\/gallery\//.test(file),
  );
  const texts = await Promise.all(sources.map(readText));
  const names = texts.flatMap((text) => [...text.matchAll(VALUE_IMPORT)].map(([, name = '']) => name));
  return [...new Set(names)].sort();
}

const manifest = async () => JSON.parse(await readText('package.json'));

describe.each(BUILDS)('%s', (build) => {
  test('brings our own licence', async () => {
    expect(await readBuilt(build, 'LICENSE.txt')).toBe(await readText('LICENSE'));
  });

  test('names every package that our sources use, as it is installed', async () => {
    const names = await packagesInSources();
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) {
      const { version, license } = JSON.parse(await readText(`node_modules/${name}/package.json`));
      expect(await notices(build)).toContain(`${name} ${version} (${license})\n`);
    }
  });

  test.each(Object.entries(MARKS))('holds code of %s, and says so', async (name, mark) => {
    const scripts = (await filesOf(build)).filter((path) => path.endsWith('.js'));
    const code = (await Promise.all(scripts.map((path) => readBuilt(build, path)))).join('\n');
    expect(code).toMatch(mark);
    expect(named(await notices(build))).toContain(name);
  });

  test('has a whole licence under each name', async () => {
    const sections = (await notices(build)).split(`\n${'-'.repeat(80)}\n`).slice(1);
    expect(sections.length).toBeGreaterThan(6);
    for (const section of sections) {
      expect(section).toMatch(/^.+ \d.*\nSource: (?:https|git):\/\/\S+\n\n/);
      expect(section).toMatch(/Copyright|MPL/);
      expect(section).toMatch(/WITHOUT WARRANTY|DISCLAIMS ALL WARRANTIES|"AS IS"|'AS IS'|as is/);
    }
  });

  test('names each once, as the settings show it', async () => {
    const parts = partsIn(await notices(build)).map(
      ({ name, version, license }) => `${name} ${version} (${license})`,
    );
    const sections = (await notices(build)).split(`\n${'-'.repeat(80)}\n`).slice(1);
    expect(parts).toEqual(sections.map((section) => section.split('\n', 1)[0]));
    expect(new Set(parts).size).toBe(parts.length);
  });

  test('brings the notice of every file that is made out of something of others', async () => {
    const files = repositoryFiles().filter((file) => file.endsWith('.notice.txt'));
    for (const file of files) expect(await notices(build)).toContain(await readText(file));
  });

  // What stands among the dependencies is shipped; what only builds and tests stands with the others.
  test('ships every dependency, and no package that only builds', async () => {
    const { dependencies, devDependencies } = await manifest();
    const shipped = named(await notices(build));
    expect(Object.keys(dependencies).filter((name) => !shipped.includes(name))).toEqual([]);
    const builders = shipped.filter((name) => name in devDependencies);
    // Of both a few lines that load scripts and talk to the browser.
    expect(builders).toEqual(['vite', 'wxt']);
  });
});

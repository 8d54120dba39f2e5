import { describe, expect, test } from 'vitest';
import { BUILDS, filesOf, readBuilt } from './built-files';
import { scriptsLoadedBy, sheetsLoadedBy } from './loaded-scripts';

async function scripts(build: string): Promise<string> {
  const paths = (await filesOf(build)).filter((path) => path.endsWith('.js'));
  return (await Promise.all(paths.map((path) => readBuilt(build, path)))).join('\n');
}

describe.each(BUILDS)('%s', (build) => {
  test('holds no gallery', async () => {
    expect((await filesOf(build)).filter((path) => path.includes('gallery'))).toEqual([]);
  });

  // Nobody outside may speak to the worker: the doors for it are not even opened.
  test('listens to no other extension and no page', async () => {
    const source = await scripts(build);
    expect(source).not.toMatch(/\bonMessageExternal\s*\.\s*addListener/);
    expect(source).not.toMatch(/\bonConnectExternal\s*\.\s*addListener/);
  });

  // Pages take only types from the table of questions: what checks them is the worker's alone.
  test('has the checks of questions in the worker and in no page', async () => {
    const source = async (start: string) =>
      (await Promise.all((await scriptsLoadedBy(build, start)).map((path) => readBuilt(build, path)))).join();
    expect(await source('background.js')).toContain('_zod');
    expect(await source('popup.html')).not.toContain('_zod');
    expect(await source('options.html')).not.toContain('_zod');
  });

  // Names of messages become numbers in the build.
  test('asks for no message whose number is not there', async () => {
    const source = await scripts(build);
    const messages: object = JSON.parse(await readBuilt(build, '_locales/en/messages.json'));
    const numbered = Object.keys(messages).flatMap((name) => /^_[0-9a-z]+/.exec(name) ?? []);
    const asked = [...source.matchAll(/[\w$]\([`'"](_[0-9a-z]{1,2})[`'"]/g)].map(([, name]) => name ?? '');
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((name) => !numbered.includes(name))).toEqual([]);
  });

  test.each(['popup.html', 'options.html'])('draws in %s no icon that nothing there shows', async (page) => {
    const read = async (paths: string[]) =>
      (await Promise.all(paths.map((path) => readBuilt(build, path)))).join('\n');
    const [sheets, scripts] = [
      await read(await sheetsLoadedBy(build, page)),
      await read(await scriptsLoadedBy(build, page)),
    ];
    const drawn = [...sheets.matchAll(/\.icon-([\w-]+) path/g)].map(([, name]) => name);
    expect(drawn.length).toBeGreaterThan(20);
    expect(drawn.filter((name) => !new RegExp(`[\`'"]${name}[\`'"]`).test(scripts))).toEqual([]);
  });

  // Firefox has no other picture for the tab of an extension's page.
  test('has a picture for the tab of the settings', async () => {
    const [, picture = ''] =
      /<link rel="icon"[^>]* href="\/([^"]+)"/.exec(await readBuilt(build, 'options.html')) ?? [];
    expect(await filesOf(build)).toContain(picture);
  });

  test('makes no code from strings', async () => {
    const source = await scripts(build);
    expect(source).not.toMatch(/\beval\s*\(/);
  });

  // Where the person asks for a look, and, of tabs that they let the switcher see, before those are reloaded.
  test('looks into pages in two places alone, never from the popup, and stays in none', async () => {
    const calls = async (files: string[]) => {
      const sources = await Promise.all(files.map((file) => readBuilt(build, file)));
      return sources.join('\n').match(/\bscripting\s*\.\s*\w+\(/g) ?? [];
    };
    const all = (await filesOf(build)).filter((file) => file.endsWith('.js'));
    const look = 'scripting.executeScript(';
    expect(await calls(all)).toEqual([look, look]);
    expect(await calls(await scriptsLoadedBy(build, 'popup.html'))).toEqual([]);
    expect(await calls(await scriptsLoadedBy(build, 'background.js'))).toEqual([look]);
  });

  // Each would open a door of its own: our memory to it, a beacon at the end, what a person copied elsewhere.
  test.each([
    /\bsetAccessLevel\s*\(/,
    /\bsetUninstallURL\s*\(/,
    /\bclipboard\s*\.\s*(?!writeText\()\w+\(/,
    /\bsendBeacon\s*\(/,
  ])('nowhere calls %s', async (call) => {
    expect(await scripts(build)).not.toMatch(call);
  });

  // Trusted Types allow this one policy only: it starts the worker that solves puzzles, whatever it is asked for.
  test('starts one worker script and no other', async () => {
    const source = await scripts(build);
    const policies = [...source.matchAll(/createPolicy\(([^)]*)\)/g)].map(([, made]) => made);
    expect(policies).toHaveLength(1);
    expect(policies[0]).toMatch(/^[`'"]solver[`'"],/);
    expect(source.match(/new Worker\(/g)).toHaveLength(1);
    expect(source.match(/\/solver\.js/g)).toHaveLength(1);
  });

  test('names no host of its own to call', async () => {
    const pages = (await filesOf(build)).filter((path) => path.endsWith('.html'));
    for (const page of pages) expect(await readBuilt(build, page)).not.toMatch(/(?:src|href)="https?:/);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeChecksums } from '../../modules/shipped-packages/checksums';
import { versionProblem } from './release-version';
import { signingArguments } from './signing';

const read = (name: string) => readFileSync(`.github/workflows/${name}.yml`, 'utf8');
const runLines = (text: string) => [...text.matchAll(/^ +(?:- )?run: (.+)$/gm)].map(([, line = '']) => line);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

describe.each(['ci', 'release'])('the workflow %s', (name) => {
  const text = read(name);
  const lines = runLines(text);

  // npm's own, the forge's, and `sha256sum`; all else is a command of this project.
  test('runs commands that are there', () => {
    const own = lines.flatMap((line) => /^npm (?:run ([\w:-]+)|(test))/.exec(line)?.slice(1, 3) ?? []);
    expect(own.filter((script) => script !== undefined && !(script in scripts))).toEqual([]);
    const others = lines.filter((line) => !/^npm (?:run|test)/.test(line));
    expect(
      others.every((line) => /^(?:npm (?:ci|audit)|gh release|cd \.output && sha256sum)/.test(line)),
    ).toBe(true);
    expect(lines.length).toBeGreaterThan(3);
  });

  test('may only read, but for what publishes', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text.match(/contents: write/g) ?? []).toHaveLength(name === 'release' ? 1 : 0);
  });

  test('takes actions of the forge’s makers alone, each by its commit, with the version beside it', () => {
    const used = [...text.matchAll(/uses: (.+)/g)].map(([, action = '']) => action);
    const pinned = /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(used.filter((action) => !pinned.test(action))).toEqual([]);
    expect(used.length).toBeGreaterThan(1);
  });

  test('puts nothing that others write into a command', () => {
    expect(lines.filter((line) => line.includes('${{'))).toEqual([]);
  });
});

/** Its steps that need no forge, as a shell runs them; those that build and test have commands of their own here. */
function step(part: string, env: Record<string, string>): string {
  const line = runLines(read('release')).find((each) => each.includes(part)) ?? '';
  return execFileSync('sh', ['-c', line], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: 'pipe',
  });
}

describe('a release', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

  test('goes on for the tag of this version, and ends at another one', () => {
    expect(step('release:version', { GITHUB_REF: `refs/tags/v${version}` })).toContain(`version ${version}`);
    expect(() => step('release:version', { GITHUB_REF: 'refs/tags/v99.0.0' })).toThrow();
  });

  test('signs nothing without keys, and says so', () => {
    const told = step('release:sign', { WEB_EXT_API_KEY: '', WEB_EXT_API_SECRET: '' });
    expect(told).toContain('nothing is signed');
  });

  test('hands the sources over with what is to be signed', () => {
    expect(signingArguments(['a-chrome.zip', 'a-sources.zip'])).toContain('.output/a-sources.zip');
    expect(() => signingArguments(['a-chrome.zip'])).toThrow('npm run zip');
  });

  test('names the checksum of everything that is given, what was signed among it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'given-'));
    const given = ['a-1.0.0-chrome.zip', 'b1f2-1.0.0.xpi', 'a-1.0.0-chrome.cdx.json'];
    for (const name of [...given, 'a-0.9.0-chrome.zip', '.web-extension-id'])
      writeFileSync(join(folder, name), name);
    await writeChecksums(folder, '1.0.0');
    const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8');
    expect([...sums.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, name]) => name)).toEqual(given.sort());
    expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toContain(
      'OK',
    );
  });

  test('of a branch is a rehearsal', () => {
    expect(versionProblem('refs/heads/main', '1.0.0')).toBe(null);
    expect(versionProblem('refs/tags/v1.0.0', '1.0.0')).toBe(null);
    expect(versionProblem('refs/tags/v1.0.1', '1.0.0')).toContain('tag v1.0.0');
  });
});

import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readBuilt } from './built-files';

const builtManifest = async (build: string) => JSON.parse(await readBuilt(build, 'manifest.json'));

test.each([
  ['chrome-mv3', 'manifest-chrome.json'],
  ['firefox-mv3', 'manifest-firefox.json'],
])('the manifest of %s is the one that was agreed on', async (build, expected) => {
  expect(await builtManifest(build)).toEqual(JSON.parse(await readFile(`test/fixtures/${expected}`, 'utf8')));
});

test.each(['chrome-mv3', 'firefox-mv3'])('%s asks for little and touches no page', async (build) => {
  const manifest = await builtManifest(build);
  const little = ['storage', 'alarms', 'cookies', 'activeTab', 'scripting', 'contextMenus'];
  // Firefox has no such thing, and tells of granted pages instead.
  const rules = build === 'chrome-mv3' ? ['declarativeContent'] : [];
  expect(manifest.permissions).toEqual([...little, ...rules]);
  // Asked for in the settings, by whoever wants them.
  expect(manifest.optional_permissions).toEqual(['notifications']);
  for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources']) {
    expect(manifest).not.toHaveProperty(key);
  }
});

test.each([
  ['chrome-mv3', 4],
  ['firefox-mv3', 11],
])(
  '%s declares every command, and asks for no more keys than the browser takes: %i',
  async (build, asked) => {
    const { commands } = await builtManifest(build);
    const digits = Array.from({ length: 9 }, (_, at) => `account-${at + 1}`);
    expect(Object.keys(commands)).toEqual(['_execute_action', 'previous', 'next', 'reload', ...digits]);
    const keys: string[] = Object.values<{ suggested_key?: { default: string } }>(commands).flatMap(
      ({ suggested_key }) => suggested_key?.default ?? [],
    );
    expect(new Set(keys).size).toBe(asked);
    expect(keys).toHaveLength(asked);
  },
);

test.each(['chrome-mv3', 'firefox-mv3'])('%s lets no string become a script or markup', async (build) => {
  const policy = (await builtManifest(build)).content_security_policy.extension_pages;
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).toMatch(/; trusted-types solver$/);
  expect(policy).not.toContain('unsafe');
});

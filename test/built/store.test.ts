import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BUILDS, filesOf, readBuilt } from './built-files';

const listing = readFileSync('docs/store/listing.md', 'utf8');
const justified = new Map(
  [...listing.matchAll(/^\| `([^`]+)`(?: \(optional\))? \| (.+) \|$/gm)].map(([, name = '', why = '']) => [
    name,
    why,
  ]),
);

/** Whatever a manifest asks for, under whichever name: required, optional, of hosts. */
async function askedIn(build: string): Promise<string[]> {
  const manifest: Record<string, string[]> = JSON.parse(await readBuilt(build, 'manifest.json'));
  return Object.entries(manifest).flatMap(([key, value]) => (key.endsWith('permissions') ? value : []));
}

describe.each(BUILDS)('of %s', (build) => {
  test('each permission is justified to the stores, in more than a word', async () => {
    const asked = await askedIn(build);
    expect(asked.length).toBeGreaterThan(6);
    expect(asked.filter((each) => (justified.get(each) ?? '').length < 40)).toEqual([]);
  });

  test('name and summary fit where they are shown, in every language', async () => {
    const catalogs = (await filesOf(build)).filter((path) => path.endsWith('messages.json'));
    expect(catalogs.length).toBeGreaterThan(10);
    const read = async (path: string) => JSON.parse(await readBuilt(build, path));
    const english = await read('_locales/en/messages.json');
    for (const path of catalogs) {
      const { extName, extDescription } = { ...english, ...(await read(path)) };
      expect(extName.message.length, path).toBeLessThanOrEqual(50);
      expect(extDescription.message.length, path).toBeLessThanOrEqual(132);
    }
  });
});

test('no permission is justified that nothing asks for', async () => {
  const asked = (await Promise.all(BUILDS.map(askedIn))).flat();
  expect([...justified.keys()].filter((each) => !asked.includes(each))).toEqual([]);
});

test('Firefox is told the same collection of data as the listing says', async () => {
  const manifest = JSON.parse(await readBuilt('firefox-mv3', 'manifest.json'));
  const { required, optional } = manifest.browser_specific_settings.gecko.data_collection_permissions;
  expect(optional).toBeUndefined();
  for (const kind of required) expect(listing).toContain(`\`${kind}\``);
});

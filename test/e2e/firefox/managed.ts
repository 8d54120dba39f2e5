import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ID = 'account-switcher@wacht.dev';

/**
 * What an administrator has set for the extension, in the home folder of whoever runs this browser
 * (https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Native_manifests).
 */
export async function writePolicy(home: string, data: object): Promise<void> {
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: ID, description: 'Set by the organization', type: 'storage', data };
  await writeFile(join(folder, `${ID}.json`), JSON.stringify(manifest));
}

import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Surface } from './surface';

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
}

/** A copy of a build that may do from the beginning what it would ask for. */
export async function allowedNotices(build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'switcher-notices-'));
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const { optional_permissions, ...manifest }: Manifest = JSON.parse(await readFile(path, 'utf8'));
  const permissions = [...manifest.permissions, ...optional_permissions];
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** How many of ours the browser shows. */
export const shownNotices = (page: Surface): Promise<number> =>
  page.run(async () => {
    const { notifications } = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
    return Object.keys(await notifications.getAll()).length;
  });

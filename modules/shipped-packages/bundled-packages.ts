import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/** What a package says of itself, and where it is installed. */
export interface ShippedPackage {
  folder: string;
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  repository?: string | { url: string };
}

/** The packages that these bundled modules are of, each once. */
export async function bundledPackages(modules: string[], root: string): Promise<ShippedPackage[]> {
  const folders = modules.flatMap((id) => folderOf(id, root) ?? []);
  const real = await Promise.all([...new Set(folders)].map((folder) => realpath(folder)));
  const packages = await Promise.all([...new Set(real)].map(packageIn));
  return packages.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The folder of the package that a bundled module is of; the build's own helpers have no file, only a name. */
function folderOf(id: string, root: string): string | null {
  const [inPackage] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? [];
  if (inPackage !== undefined) return inPackage;
  const [, builder] = /^\0(?:virtual:)?(rolldown|vite|wxt)\b/.exec(id) ?? [];
  return builder === undefined ? null : join(root, 'node_modules', builder);
}

async function packageIn(folder: string): Promise<ShippedPackage> {
  return { ...JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')), folder };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NEWS } from '../../entrypoints/options/state/news';
import { billOfMaterials } from '../../modules/shipped-packages/bill-of-materials';
import { bundledPackages } from '../../modules/shipped-packages/bundled-packages';

interface Locked {
  version: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const lockfile: { version: string; packages: Record<string, Locked> } = json('package-lock.json');
const { '': ours, ...others } = lockfile.packages;

/** They have a script, and work without: esbuild's only shortens its own start, and spawn-sync is for Node 0.10. */
const SCRIPTS_UNNEEDED = ['esbuild', 'spawn-sync'];

test('no package needs a script to be installed, and none is run', () => {
  const scripted = Object.entries(others).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = new Set(scripted.map(([path]) => path.replace(/^.*node_modules\//, '')));
  expect([...names].filter((name) => !SCRIPTS_UNNEEDED.includes(name))).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true\n');
});

test('every package is pinned by what it holds, and not by where it was fetched', () => {
  const loose = Object.entries(others).filter(([, { integrity, resolved }]) => !integrity || resolved);
  expect(loose.map(([path]) => path)).toEqual([]);
  const wished = Object.values<string>({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(wished.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('there is one version, that of package.json', () => {
  expect([lockfile.version, ours?.version]).toEqual([manifest.version, manifest.version]);
  const [, newest] = /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  expect(newest).toBe(manifest.version);
  expect(NEWS.version).toBe(manifest.version);
});

test('the bill of materials names what is bundled as it is installed, and is the same each time', async () => {
  const modules = ['preact', 'zod', 'zod'].map((name) =>
    join(process.cwd(), 'node_modules', name, 'index.js'),
  );
  const make = async () => billOfMaterials(await bundledPackages(modules, '.'), '.');
  const bill = JSON.parse(await make());
  expect(await make()).toBe(await make());
  expect(bill.metadata.component).toMatchObject({ name: manifest.name, version: manifest.version });
  expect(bill.components.map(({ name }: { name: string }) => name)).toEqual(['preact', 'zod']);
  const [preact] = bill.components;
  const { version, integrity } = lockfile.packages['node_modules/preact'] ?? {};
  const digest = Buffer.from(integrity?.slice('sha512-'.length) ?? '', 'base64').toString('hex');
  expect(preact).toMatchObject({ version, purl: `pkg:npm/preact@${version}` });
  expect(preact.hashes).toEqual([{ alg: 'SHA-512', content: digest }]);
  expect(JSON.stringify(bill)).not.toContain('http');
});

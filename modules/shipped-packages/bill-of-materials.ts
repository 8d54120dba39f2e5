import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ShippedPackage } from './bundled-packages';

interface Lockfile {
  packages: Record<string, { integrity?: string }>;
}

/**
 * What is shipped, as CycloneDX has it (https://cyclonedx.org/docs/1.6/json/). It names no moment and no number of its
 * own: of the same sources it is the same.
 */
export async function billOfMaterials(packages: ShippedPackage[], root: string): Promise<string> {
  const read = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf8'));
  const lockfile: Lockfile = await read('package-lock.json');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { ...component(await read('package.json')), type: 'application' } },
    components: packages.map((each) => ({ ...component(each), ...hashesIn(lockfile, each) })),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component({ name, version, license }: ShippedPackage) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    licenses: license === undefined ? [] : [{ license: { id: license } }],
    purl,
  };
}

/** Of what was installed, as the lockfile has it: algorithm and digest, in base64. */
function hashesIn({ packages }: Lockfile, { folder }: ShippedPackage) {
  const { integrity = '' } = packages[folder.slice(folder.indexOf('node_modules/'))] ?? {};
  const [, digits, digest = ''] = /^sha(\d+)-(.+)$/.exec(integrity) ?? [];
  if (digits === undefined) return {};
  return { hashes: [{ alg: `SHA-${digits}`, content: Buffer.from(digest, 'base64').toString('hex') }] };
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { billOfMaterials } from './bill-of-materials';
import { bundledPackages, type ShippedPackage } from './bundled-packages';
import { writeChecksums } from './checksums';
import { noticesOf } from './notices';

const LICENCE = 'LICENSE.txt';
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/**
 * Whoever is given a package of the extension is given its licence and those of everything bundled with it; beside an
 * archive lie its bill of materials and the checksums of all. What is bundled is read from the build itself, so that
 * no list can be forgotten; a package that states no licence fails it.
 */
export default defineWxtModule({
  name: 'shipped-packages',
  setup(wxt) {
    const { root, outDir, outBaseDir, browser } = wxt.config;
    let shipped: ShippedPackage[] = [];
    wxt.hook('build:publicAssets', (_, files) => {
      files.push({ absoluteSrc: join(root, 'LICENSE'), relativeDest: LICENCE });
    });
    wxt.hook('build:done', async (_, { steps, publicAssets }) => {
      const chunks = steps.flatMap((step) => step.chunks);
      const modules = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      shipped = await bundledPackages(modules, root);
      await writeFile(join(outDir, NOTICES), await noticesOf(shipped, { modules, root }));
      publicAssets.push({ type: 'asset', fileName: NOTICES });
    });
    wxt.hook('zip:done', async () => {
      const { name, version } = await ourOwn(root);
      const bill = await billOfMaterials(shipped, root);
      await writeFile(join(outBaseDir, `${name}-${version}-${browser}.cdx.json`), bill);
      await writeChecksums(outBaseDir, version);
    });
  },
});

const ourOwn = async (root: string): Promise<ShippedPackage> =>
  JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
